package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Serialization;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MENTION =
      "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"%d\">%s</span>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<at>Praksis</at> answer¶~answer",
        "<at>Praksis</at>&nbsp;svar~svar",
        "hei <at>Praksis</at>~hei",
        "svar, <at>Praksis</at>, takk~svar, , takk",
        "<at>Praksis</at> takk <at>Kari Nordli</at> for hjelpen~takk @p1 for hjelpen",
        "<at>Kari Nordli</at>s idé~@p1 s idé",
        "takk<at>Kari Nordli</at>~takk @p1",
        "<at>Ola</at> og <at>Ukjent</at>~@Ola og <at>Ukjent</at>",
        "a < b && c > d &lt; &amp;~a < b && c > d &lt; &amp;",
        "*bold* [bank](https://evil.example)~*bold* [bank](https://evil.example)",
      })
  void text_isReadWithoutTheMentionOfPraksis(String text, String typed) {
    Activity activity = activity(text.replace('¶', '\n'), null);

    assertThat(TeamsText.typed(activity, TeamsTextTest::person)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>hei&nbsp;på deg</p>~hei på deg",
        "<div><div>§0&nbsp;text &lt;data&gt; &amp;lt;</div>¶</div>~text <data> &lt;",
        "<p>§0 takk §1&nbsp;for hjelpen</p>~takk @p1 for hjelpen",
        "<p><at id=\"0\">Praksis</at> takk <at id=\"1\">Kari Nordli</at></p>~takk @p1",
        "<p>§7 og §9</p>~@p1 og @Ola",
        "<p>en</p>¶<p>to<br>tre</p>¶<p>&nbsp;</p><p>fire</p>~en¶to¶tre¶¶fire",
        "<ul><li>en</li><li>to</li></ul><p>tre</p>~- en¶- to¶tre",
        "<pre class=\"x\">a¶  b</pre>c~a¶  b¶c",
        "<p>se <a href=\"https://ks.no/\" title=\"x\">https://ks.no</a></p>~se https://ks.no",
        "<p>se <a href=\"https://ks.no/a?b=1&amp;c=2\">banken</a></p>~se banken (https://ks.no/a?b=1&c=2)",
        "<p>skriv til <a href=\"mailto:a@ks.no\">a@ks.no</a></p>~skriv til a@ks.no",
        "<p>bra <emoji id=\"smile\" alt=\"🙂\" title=\"Smil\"></emoji></p>~bra 🙂",
        "<img itemtype=\"http://schema.skype.com/Emoji\" alt=\"🙂\"><img alt=\"bilde\" src=\"x\">~🙂",
        "<blockquote itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><p>gammelt<blockquote>x</blockquote></p></blockquote><p>nytt</p>~nytt",
        "<blockquote><p>sitat</p></blockquote><p>svar</p>~sitat¶svar",
        "<p>hei</p><attachment id=\"1\"></attachment>~hei",
        "<p>h<b>a</b>lv <i>kursiv</i></p><!-- <p>nei</p> -->~halv kursiv",
        "<p>bl&aring;b&aelig;r &#39;&#x2019;&hellip; &unknown; &#9999999;</p>~blåbær '’… &unknown; &#9999999;",
        "<p>1 < 2</p>~1 < 2",
      })
  void html_isReadAsItWasTyped(String html, String typed) {
    String sent =
        html.replace("§0", MENTION.formatted(0, "Praksis"))
            .replace("§1", MENTION.formatted(1, "Kari Nordli"))
            .replace("§7", MENTION.formatted(7, "Kari Nordli"))
            .replace("§9", MENTION.formatted(9, "Ola"))
            .replace('¶', '\n');

    assertThat(TeamsText.typed(activity("text", sent), TeamsTextTest::person))
        .isEqualTo(typed.replace('¶', '\n'));
  }

  @Test
  void htmlWithoutWords_leavesTheText() {
    assertThat(TeamsText.typed(activity("hei", "<div><br></div>"), TeamsTextTest::person))
        .isEqualTo("hei");
    assertThat(TeamsText.typed(activity(null, null), TeamsTextTest::person)).isEmpty();
  }

  @Test
  void praksis_isMentionedByItsAccount_whateverItIsCalled() {
    assertThat(TeamsText.isMentioned(activity("<at>Praksis</at> hi", null))).isTrue();
    Activity other = activity("<at>Praksis</at> hi", null);
    other.getRecipient().setId("28:another");
    assertThat(TeamsText.isMentioned(other)).isFalse();
    assertThat(TeamsText.typed(other, TeamsTextTest::person)).isEqualTo("@Praksis hi");
    other.setRecipient(null);
    other.setEntities(null);
    assertThat(TeamsText.isMentioned(other)).isFalse();
  }

  @Property
  void whateverTheHtml_itIsRead(@ForAll @StringLength(max = 60) String html) {
    String[] tags = {
      "<p>", "</p>", "<at id='0'>", "</at>", "<a href='x'>", "</a>", "<blockquote", "&#"
    };
    String mixed = html + tags[html.length() % tags.length] + html;

    assertThat(TeamsHtml.words(mixed, List.of())).doesNotContain("\u00A0", "</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ledergruppa · 1 Aug – 27 Nov~true",
        "What went well?~true",
        "«Noe lite»: hva nå~true",
        "2 av 5 har svart~true",
        "*Odd*~false",
        "a_b_c~false",
        "[bank](x)~false",
        "1. først~false",
        "2) nei~false",
        "- nei~false",
        "# nei~false",
        "se evil.example~false",
        "se https://evil.example~false",
        "<at>Odd</at>~false",
        "&lt;~false",
        "a\\b~false",
      })
  void aHeading_isInertWhereMarkdownFindsNothingInIt(String heading, boolean inert) {
    assertThat(TeamsText.isInert(heading)).isEqualTo(inert);
  }

  @Test
  void aMoment_isNotTurnedIntoOneOfTheReadersOwn() {
    assertThat(TeamsText.shown("{{DATE(2026-11-20T11:30:00Z)}} {{x}}"))
        .isEqualTo("{\u2060{DATE(2026-11-20T11:30:00Z)}} {{x}}");
  }

  private static Activity activity(@Nullable String text, @Nullable String html) {
    ObjectNode activity = JSON.createObjectNode().put("type", "message").put("text", text);
    activity.putObject("recipient").put("id", "28:bot").put("name", "Praksis");
    ArrayNode entities = activity.putArray("entities");
    entities.addObject().put("type", "clientInfo").put("locale", "nb-NO");
    mention(entities, "28:bot", "Praksis");
    mention(entities, "29:kari", "Kari Nordli");
    mention(entities, "29:ola", "Ola");
    if (html != null) {
      activity
          .putArray("attachments")
          .addObject()
          .put("contentType", "text/html")
          .put("content", html);
    }
    return Serialization.treeToValue(activity, Activity.class);
  }

  private static void mention(ArrayNode entities, String id, String name) {
    ObjectNode mention = entities.addObject().put("type", "mention");
    mention.putObject("mentioned").put("id", id).put("name", name);
    mention.put("text", "<at>" + name + "</at>");
  }

  private static Optional<PersonId> person(ChannelAccount account) {
    return account.getId().equals("29:kari") ? Optional.of(new PersonId("p1")) : Optional.empty();
  }
}
