package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "thanks <@U1> for the help~thanks @p1 for the help",
        "thanks <@U1|kari>, for the help~thanks @p1, for the help",
        "(<@U1>)~( @p1)",
        "<@U1>s idea~@p1 s idea",
        "<@U9|ola> and <@U9>~@ola and @U9",
        "see <https://ks.no/a?b=1&amp;c=2>~see https://ks.no/a?b=1&c=2",
        "see <https://ks.no/a|the bank>~see the bank (https://ks.no/a)",
        "see <http://ks.no|ks.no>~see ks.no",
        "write to <mailto:a@ks.no|a@ks.no>~write to a@ks.no",
        "write to <mailto:a@ks.no|me>~write to me (mailto:a@ks.no)",
        "<!channel> and <!here|here>~@channel and @here",
        "<!subteam^S1|@leaders> and <!subteam^S1>~@leaders and @subteam",
        "on <!date^1392734382^{date}|18 February>~on 18 February",
        "in <#C1|general> and <#C2>~in #general and #C2",
        "1 &lt; 2 &amp;&amp; 3 &gt; 2~1 < 2 && 3 > 2",
        "&amp;lt; as typed~&lt; as typed",
        "*bold* _it_ `code` :smile:~*bold* _it_ `code` :smile:",
        "unclosed < and >~unclosed < and >",
      })
  void whatSlackSends_isReadAsItWasTyped(String sent, String typed) {
    assertThat(SlackText.typed(sent, SlackTextTest::person)).isEqualTo(typed);
  }

  private static Optional<PersonId> person(String user) {
    return user.equals("U1") ? Optional.of(new PersonId("p1")) : Optional.empty();
  }

  @Test
  void emoji_areTheirCharacters_whereSlackSaysWhich() throws IOException {
    String message =
        """
        {"text": "hi:wave: :wave::skin-tone-2: :our-own: :smile: 12:30:00", "blocks": [
          {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
            {"type": "text", "text": "hi"},
            {"type": "emoji", "name": "wave", "unicode": "1f44b"},
            {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fb", "skin_tone": 2},
            {"type": "emoji", "name": "our-own"}]}]}]}
        """;

    assertThat(SlackEmoji.shown(new ObjectMapper().readTree(message)))
        .isEqualTo("hi\uD83D\uDC4B \uD83D\uDC4B\uD83C\uDFFB :our-own: :smile: 12:30:00");
  }

  @Property
  void whateverIsEscaped_comesBackAndHoldsNoControl(@ForAll String text) {
    String escaped = SlackText.escaped(text);

    assertThat(SlackText.unescaped(escaped)).isEqualTo(text);
    assertThat(SlackText.typed(escaped, SlackTextTest::person)).isEqualTo(text);
    assertThat(escaped.replaceAll("&(amp|lt|gt);", "")).doesNotContain("<", ">", "&");
  }

  @Property
  void aTextThatIsTooLong_isCutWithAnEllipsisAndFits(@ForAll String text) {
    String plain = SlackText.plain(text, 24).getText();

    assertThat(plain).isNotBlank().hasSizeLessThanOrEqualTo(24);
    String shown = SlackText.unescaped(plain);
    if (shown.endsWith("…") && !text.endsWith("…")) {
      assertThat(ShownWords.clean(text)).startsWith(shown.substring(0, shown.length() - 1));
    } else if (!text.isBlank()) {
      assertThat(shown).isEqualTo(ShownWords.clean(text));
    }
  }

  @Test
  void whatSlackEscapes_countsAsItsEntity() {
    assertThat(SlackText.CUTS.length("a & b < c > d"))
        .isEqualTo("a &amp; b &lt; c &gt; d".length());
    assertThat(SlackText.CUTS.pieces("one&&&&two", 9)).containsExactly("one&", "&", "&", "&two");
  }
}
