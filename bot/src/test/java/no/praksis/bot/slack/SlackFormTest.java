package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Field.Choice.Look;
import no.praksis.bot.view.Field.Option;
import no.praksis.bot.view.Form;
import org.junit.jupiter.api.Test;

class SlackFormTest {
  private static final SlackMetadata OPENING = SlackMetadata.opening("answer:r1", "C1", null);

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
    String typed = ShownWords.clean(text) + SlackRendererTest.HOSTILE;
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
}
