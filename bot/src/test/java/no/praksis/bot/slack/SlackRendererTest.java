package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import org.junit.jupiter.api.Test;

class SlackRendererTest {
  static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example|bank> *b* _i_ ~s~ `c` ```d``` :smile: &lt; \"\n> quote\n"
          + "\u202Eturned\u202C\u200B 👨‍👩‍👧‍👦 مرحبا";
  private static final SlackMetadata OPENING = SlackMetadata.opening("answer:r1", "C1", null);

  @Property(tries = 300)
  void whateverPeopleType_standsThereAsTyped(@ForAll @StringLength(max = 200) String text) {
    String typed = ShownWords.clean(text) + HOSTILE;
    Message message =
        new Message(
            typed,
            List.of(
                new Element.Heading(typed),
                new Element.Paragraph(typed),
                new Element.Note(typed),
                new Element.Quote(typed, typed),
                new Element.Items(List.of(typed)),
                new Element.Attachment("id", typed),
                new Element.Picture("id", typed),
                new Element.Progress(1, 3, typed),
                Buttons.of(Button.plain("b", typed))));

    SlackRenderer.Rendered rendered = SlackRenderer.message(message, id -> Optional.of("F1"));

    assertThat(StrictBlocks.inMessage(rendered)).isEmpty();
    JsonNode blocks = StrictBlocks.tree(rendered.blocks());
    assertThat(blocks.get(1).at("/elements/0/elements/0/text").asText()).isEqualTo(typed);
    assertThat(SlackText.unescaped(blocks.get(2).at("/elements/0/text").asText()))
        .isEqualTo(typed.stripTrailing());
    assertThat(blocks.get(3).at("/elements/1/type").asText()).isEqualTo("rich_text_quote");
    assertThat(blocks.get(3).at("/elements/1/elements/0/text").asText()).isEqualTo(typed);
    assertThat(blocks.get(3).at("/elements/0/elements/0/text").asText()).contains(typed);
    assertThat(blocks.findValuesAsText("type"))
        .doesNotContain("mrkdwn", "link", "user", "broadcast", "emoji");
    assertThat(SlackText.unescaped(rendered.text())).contains(typed.strip());
  }

  @Test
  void aQuote_namesItsAuthorInBold() {
    JsonNode block = only(new Element.Quote("Kari", "Yes.\nNo."));

    assertThat(block.at("/elements/0/elements/0/style/bold").asBoolean()).isTrue();
    assertThat(block.at("/elements/0/elements/0/text").asText()).isEqualTo("Kari");
    assertThat(block.at("/elements/1/elements/0/text").asText()).isEqualTo("Yes.\nNo.");
  }

  @Test
  void aHeadingTooLongForOne_isBold() {
    JsonNode block = only(new Element.Heading("word ".repeat(40)));

    assertThat(block.path("type").asText()).isEqualTo("rich_text");
    assertThat(block.at("/elements/0/elements/0/style/bold").asBoolean()).isTrue();
  }

  @Test
  void progress_isDrawnAsDots_thenAsABar() {
    assertThat(text(new Element.Progress(2, 5, "2 of 5"))).isEqualTo("●●○○○  2 of 5");
    assertThat(text(new Element.Progress(10, 20, "10 of 20"))).isEqualTo("▰▰▰▰▰▱▱▱▱▱  10 of 20");
    assertThat(text(new Element.Progress(7, 5, "7 of 5"))).isEqualTo("●●●●●  7 of 5");
    assertThat(text(new Element.Progress(0, 0, "nobody"))).isEqualTo("nobody");
  }

  private static String text(Element element) {
    return only(element).at("/elements/0/elements/0/text").asText();
  }

  @Test
  void aPicture_isTheUploadedFile_orItsWords() {
    Element picture = new Element.Picture("p1", "How many answered");

    assertThat(only(picture).at("/slack_file/id").asText()).isEqualTo("F-p1");
    JsonNode words =
        StrictBlocks.tree(
            SlackRenderer.message(new Message("s", List.of(picture)), id -> Optional.empty())
                .blocks());
    assertThat(words.at("/0/elements/0/text").asText()).isEqualTo("How many answered");
  }

  private static JsonNode only(Element element) {
    SlackRenderer.Rendered message =
        SlackRenderer.message(
            new Message("summary", List.of(element)), id -> Optional.of("F-" + id));
    assertThat(message.blocks()).hasSize(1);
    return StrictBlocks.tree(message.blocks()).get(0);
  }

  @Test
  void aMessageWithNothingToShow_showsItsSummary() {
    SlackRenderer.Rendered empty =
        SlackRenderer.message(
            new Message("Nothing new", List.of(new Element.Paragraph(" "))),
            id -> Optional.empty());

    assertThat(StrictBlocks.inMessage(empty)).isEmpty();
    assertThat(empty.text()).startsWith("Nothing new");
  }

  @Test
  void aFallbackTextTooLongForAnUpdate_isShortened() {
    SlackRenderer.Rendered rendered =
        SlackRenderer.message(
            new Message("s", List.of(new Element.Paragraph("مرحبا & ".repeat(400)))),
            id -> Optional.empty());

    assertThat(StrictBlocks.inMessage(rendered)).isEmpty();
    assertThat(rendered.text()).endsWith("…");
  }

  @Test
  void aHomeTooLong_keepsEverySection_andSaysHowToSeeTheRest() {
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Heading("Now"));
    for (int group = 0; group < 80; group++) {
      elements.add(new Element.Paragraph("Round " + group));
      elements.add(Buttons.of(Button.plain("answer:" + group, "Answer")));
    }
    elements.add(new Element.Divider());
    elements.add(new Element.Heading("Groups"));
    for (int group = 0; group < 80; group++) {
      elements.add(new Element.Paragraph("Group " + group));
    }
    elements.add(new Element.Divider());
    elements.add(new Element.Heading("Yours"));
    elements.add(Buttons.of(Button.plain("privacy", "Privacy")));

    View view =
        SlackRenderer.home(new Home("Hello", elements, "Write “points”."), id -> Optional.empty());

    assertThat(StrictBlocks.inView(view)).isEmpty();
    String all = StrictBlocks.tree(view).toString();
    assertThat(all).contains("Now", "Round 0", "Groups", "Group 0", "Yours", "Privacy");
    assertThat(all.split("Write “points”.", -1)).hasSize(3);
    assertThat(view.getBlocks().size()).isBetween(97, 100);
  }

  @Test
  void aModalThatOnlyTells_hasNothingToSend() {
    View view = SlackRenderer.telling("One moment", Message.of("It opens."), OPENING);

    assertThat(StrictBlocks.inView(view)).isEmpty();
    assertThat(view.getSubmit()).isNull();
    assertThat(view.getCallbackId()).isEqualTo(SlackRenderer.TELLING);
  }
}
