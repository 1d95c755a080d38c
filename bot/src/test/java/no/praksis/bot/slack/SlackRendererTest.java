package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Field.Choice.Look;
import no.praksis.bot.view.Field.Option;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import org.junit.jupiter.api.Test;

class SlackRendererTest {
  private static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example|bank> *b* _i_ ~s~ `c` ```d``` :smile: &lt; \"\n> quote\n"
          + "\u202Eturned\u202C\u200B 👨‍👩‍👧‍👦 مرحبا";
  private static final SlackMetadata OPENING = SlackMetadata.opening("answer:r1", "C1", null);

  @Property(tries = 300)
  void whateverPeopleType_standsThereAsTyped(@ForAll @StringLength(max = 200) String text) {
    String typed = SlackText.clean(text) + HOSTILE;
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
  void fields_areWhatSlackHasForThem() {
    List<Option> few = options(3);
    View view =
        SlackRenderer.form(
            form(
                new Field.Text("one", "One", "", true, "", 1),
                new Field.Text("more", "More", "Hint", false, "typed\ntext", 3),
                new Field.Choice("radio", "R", "", false, "o1", few, Look.BUTTONS),
                new Field.Choice("many", "M", "", false, "o11", options(12), Look.BUTTONS),
                new Field.Choice("small", "S", "", true, "o0", few, Look.SMALL_MENU),
                new Field.Several("ticks", "T", "", false, "o0,o2", few),
                new Field.Several("lots", "L", "", false, "o0,o11", options(12)),
                new Field.Date("day", "D", "", false, "2026-12-24"),
                new Field.Time("time", "C", "", false, "11:30"),
                new Field.Somebody("who", "W", "", false, "o149", options(150)),
                new Field.Somebody("nobody", "N", "", false, "", List.of())),
            OPENING);

    assertThat(StrictBlocks.inView(view)).isEmpty();
    JsonNode blocks = StrictBlocks.tree(view).path("blocks");
    assertThat(blocks.findValuesAsText("block_id")).doesNotContain(id(0, "nobody")).hasSize(10);
    assertThat(IntStream.range(0, 10).mapToObj(i -> blocks.get(i).at("/element/type").asText()))
        .containsExactly(
            "plain_text_input",
            "plain_text_input",
            "radio_buttons",
            "static_select",
            "static_select",
            "checkboxes",
            "multi_static_select",
            "datepicker",
            "timepicker",
            "static_select");
    assertThat(blocks.get(0).path("optional").asBoolean()).isFalse();
    assertThat(blocks.get(1).path("optional").asBoolean()).isTrue();
    assertThat(blocks.get(1).at("/hint/text").asText()).isEqualTo("Hint");
    assertThat(blocks.get(9).at("/element/option_groups").size()).isEqualTo(2);
    assertThat(SlackValues.of(Typed.state(view)))
        .isEqualTo(
            Map.of(
                "one", "",
                "more", "typed\ntext",
                "radio", "o1",
                "many", "o11",
                "small", "o0",
                "ticks", "o0,o2",
                "lots", "o0,o11",
                "day", "2026-12-24",
                "time", "11:30",
                "who", "o149"));
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("o" + i, "Option " + i)).toList();
  }

  private static Form form(Field... fields) {
    return new Form("answer:r1", "Answer", List.of(fields), "Save", Map.of());
  }

  @Property(tries = 300)
  void whateverIsTypedInAForm_comesBackAsTyped(@ForAll @StringLength(max = 300) String text) {
    String typed = SlackText.clean(text) + HOSTILE;
    Form form =
        new Form(
            "f",
            typed,
            List.of(
                new Element.Quote(typed, typed),
                new Field.Text("text", typed, typed, false, typed, 3),
                new Field.Choice(
                    "choice", typed, typed, false, "a", List.of(new Option("a", typed)), Look.MENU),
                Buttons.of(Button.plain("b", typed))),
            typed,
            Map.of("text", typed, "", typed));

    View view = SlackRenderer.form(form, OPENING);

    assertThat(StrictBlocks.inView(view)).isEmpty();
    assertThat(SlackValues.of(Typed.state(view))).isEqualTo(Map.of("text", typed, "choice", "a"));
  }

  @Test
  void aForm_carriesWhatItTakesToAnswerAfterARestart() {
    SlackMetadata metadata = SlackMetadata.opening("answer:r1", "C1", "171.1");
    View view = SlackRenderer.form(form(new Field.Text("a", "A", "", false, "", 1)), metadata);

    assertThat(SlackMetadata.read(view.getPrivateMetadata())).contains(metadata);
    assertThat(SlackMetadata.read(SlackMetadata.opening("f", null, null).write()))
        .contains(new SlackMetadata("f", null, null, 0));
    assertThat(SlackMetadata.read("{\"other\":1}")).isEmpty();
    assertThat(SlackMetadata.read("not json")).isEmpty();
    assertThat(SlackMetadata.read(null)).isEmpty();
  }

  @Test
  void errors_standAtTheirFields_underWhatWasTyped() {
    Form form = form(new Field.Text("a", "A", "", false, "", 1));
    View shown = SlackRenderer.form(form, OPENING);
    Form mend = form.again(Map.of("a", "typed"), Map.of("a", "Too long."));

    assertThat(SlackRenderer.keep(mend, shown, OPENING))
        .isEqualTo(new SlackRenderer.Kept.AtFields(Map.of(id(0, "a"), "Too long.")));
  }

  @Test
  void anErrorOfTheWholeForm_standsAtTheTop_andValuesStandUnderNewIds() {
    Form form = form(new Field.Text("a", "A", "", false, "", 1));
    View shown = SlackRenderer.form(form, OPENING);
    Form mend = form.again(Map.of("a", "typed"), Map.of("", "Not saved.", "a", "Also this."));

    View anew = ((SlackRenderer.Kept.Anew) SlackRenderer.keep(mend, shown, OPENING)).view();

    JsonNode blocks = StrictBlocks.tree(anew).path("blocks");
    assertThat(StrictBlocks.inView(anew)).isEmpty();
    assertThat(blocks.get(0).toString()).contains("Not saved.");
    assertThat(blocks.get(1).path("block_id").asText()).isEqualTo(id(1, "a"));
    assertThat(blocks.get(2).toString()).contains("Also this.");
    assertThat(SlackValues.of(Typed.state(anew))).isEqualTo(Map.of("a", "typed"));
    SlackMetadata next = SlackMetadata.read(anew.getPrivateMetadata()).orElseThrow();
    assertThat(next.channel()).isEqualTo("C1");
    assertThat(SlackRenderer.keep(form.again(Map.of(), Map.of("a", "Still.")), anew, next))
        .isEqualTo(new SlackRenderer.Kept.AtFields(Map.of(id(1, "a"), "Still.")));
  }

  @Test
  void aTextTooLongToShowAgain_staysWhereItStands() {
    Form form = form(new Field.Text("a", "A", "", false, "", 3));
    View shown = SlackRenderer.form(form, OPENING);
    Form mend =
        form.again(Map.of("a", "x".repeat(4000)), Map.of("", "Not saved.", "a", "Too long."));

    SlackRenderer.Kept kept = SlackRenderer.keep(mend, shown, OPENING);

    assertThat(((SlackRenderer.Kept.AtFields) kept).errors().get(id(0, "a")))
        .contains("Not saved.")
        .contains("Too long.");
  }

  private static String id(int revision, String field) {
    return new SlackFields(new SlackMetadata("answer:r1", null, null, revision)).blockId(field);
  }

  @Test
  void anotherForm_takesThePlaceOfTheOneThatWasSent() {
    View shown = SlackRenderer.form(form(new Field.Text("a", "A", "", false, "", 1)), OPENING);
    Form other = form(new Field.Text("b", "B", "", false, "", 1));

    assertThat(SlackRenderer.keep(other, shown, OPENING))
        .isInstanceOf(SlackRenderer.Kept.Anew.class);
    assertThat(SlackRenderer.keep(other.again(Map.of(), Map.of("b", "Why.")), shown, OPENING))
        .isInstanceOf(SlackRenderer.Kept.Anew.class);
  }

  @Test
  void formsInTheSameModal_shareNoIds() {
    Field field = new Field.Text("a", "A", "", false, "", 1);
    View one = SlackRenderer.form(form(field), OPENING);
    View other = SlackRenderer.form(form(field), SlackMetadata.opening("breaks:r1", "C1", null));

    assertThat(SlackValues.of(Typed.state(one))).containsOnlyKeys("a");
    assertThat(one.getBlocks().getFirst().getBlockId())
        .isNotEqualTo(other.getBlocks().getFirst().getBlockId());
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
