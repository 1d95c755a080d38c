package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Field.Choice.Look;
import no.praksis.bot.view.Field.Option;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.talk.Walk;
import org.junit.jupiter.api.Test;

class TeamsFormTest {
  private static final Texts TEXTS = Texts.in(Language.EN);
  private static final List<Option> OPTIONS =
      List.of(new Option("a", "Alpha"), new Option("b", "Beta"), new Option("c", "Gamma"));

  @Property(tries = 200)
  void whatIsTyped_comesBackAsTyped(@ForAll @StringLength(max = 300) String text) {
    String typed = ShownWords.clean(text).replace("\r\n", "\n") + Walk.HOSTILE;
    Form form = form(new Field.Text("words", "Words", "", true, typed, 3));

    ObjectNode card = card(form);

    assertThat(StrictCards.inForm(card)).isEmpty();
    assertThat(values(card, Map.of())).containsExactly(Map.entry("words", typed));
  }

  @Test
  void everyKindOfField_comesBack_filledInAndEmpty() {
    Form form =
        form(
            new Field.Text("line", "Line", "", false, "", 1),
            new Field.Choice("buttons", "B", "", false, "", OPTIONS, Look.BUTTONS),
            new Field.Choice("menu", "M", "", false, "", OPTIONS, Look.MENU),
            new Field.Choice("small", "S", "", false, "", OPTIONS, Look.SMALL_MENU),
            new Field.Several("several", "Some", "", false, "", OPTIONS),
            new Field.Date("date", "Day", "", false, ""),
            new Field.Time("time", "Time", "", false, ""),
            new Field.Somebody("who", "Who", "", false, "", OPTIONS));
    ObjectNode card = card(form);

    assertThat(values(card, Map.of()).values()).hasSize(8).containsOnly("");
    Map<String, String> filledIn =
        Map.of(
            "line", "a, b",
            "buttons", "b",
            "menu", "c",
            "small", "a",
            "several", "a,c",
            "date", "2026-11-21",
            "time", "09:30",
            "who", "b");
    assertThat(values(card, filledIn)).isEqualTo(filledIn);
    assertThat(values(card(form.again(filledIn, Map.of())), Map.of())).isEqualTo(filledIn);
  }

  @Test
  void aFormThatNoMessageHolds_isOfferedByAButton_withAllThatWasTyped() {
    String typed = "We talked about it. ".repeat(300);
    List<Option> people =
        IntStream.range(0, 300)
            .mapToObj(number -> new Option("person-" + number, "Leder Nummer " + number))
            .toList();
    Form form =
        form(
            new Field.Somebody("who", "Who", "", false, "person-7", people),
            new Field.Text("one", "First", "", false, typed, 3),
            new Field.Text("two", "Second", "", false, typed, 3),
            new Field.Text("three", "Third", "", false, "", 3));

    assertThat(TeamsFormCards.fits(card(form))).isFalse();
    List<Message> parts =
        TeamsSplitter.split(
            TeamsFormCards.instead(Message.of("Above"), form, "the-state", TEXTS, true));

    assertThat(parts).hasSizeGreaterThan(1);
    for (Message part : parts) {
      assertThat(StrictCards.inMessage(TeamsRenderer.message(part, Pictures.NONE))).isEmpty();
    }
    assertThat(parts.toString().split("We talked about it", -1)).hasSize(601);
    JsonNode last = TeamsRenderer.message(parts.getLast(), Pictures.NONE);
    String button = last.findValue("actions").at("/0/data/praksis/button").asText();
    assertThat(TeamsFormCards.opens(button)).contains("the-state");
  }

  @Test
  void lineBreaksOfWindows_areLineBreaks() {
    ObjectNode card = card(form(new Field.Text("words", "Words", "", false, "", 3)));

    assertThat(values(card, Map.of("words", "one\r\ntwo"))).containsEntry("words", "one\ntwo");
  }

  @Test
  void anError_standsBelowItsField_andIsHeardWithItsLabel() {
    Form form =
        form(
                new Field.Text("one", "First", "A hint", false, "", 1),
                new Field.Text("two", "Second", "", false, "", 1))
            .again(Map.of("one", "kept"), Map.of("one", "Too long", "whole", "Not now"));

    JsonNode body = card(form).path("body");

    assertThat(body.at("/0/inlines/0/text").asText()).isEqualTo("⚠️ Not now");
    assertThat(body.at("/1/label").asText()).isEqualTo("⚠️ First");
    assertThat(body.at("/1/value").asText()).isEqualTo("kept");
    assertThat(body.at("/2/inlines/0/text").asText()).isEqualTo("A hint");
    assertThat(body.at("/3/inlines/0/text").asText()).isEqualTo("Too long");
    assertThat(body.at("/3/inlines/0/color").asText()).isEqualTo("Attention");
    assertThat(body.at("/4/label").asText()).isEqualTo("Second");
  }

  @Test
  void aFieldThatIsRequired_saysSoInItsLanguage() {
    Form form = form(new Field.Date("day", "Dag", "", true, ""));

    JsonNode input = TeamsRenderer.form(form, "", Texts.in(Language.NB)).at("/body/0");

    assertThat(input.path("isRequired").asBoolean()).isTrue();
    assertThat(input.path("errorMessage").asText()).isEqualTo("Fyll ut dette.");
  }

  @Test
  void whatCannotBeTakenBack_isNotMarkedAsRequired() {
    Form form =
        form(
            new Field.Choice("chosen", "C", "", true, "a", OPTIONS, Look.SMALL_MENU),
            new Field.Choice("open", "O", "", true, "", OPTIONS, Look.BUTTONS),
            new Field.Several("several", "S", "", true, "a", OPTIONS));

    assertThat(card(form).path("body"))
        .extracting(input -> input.has("isRequired"))
        .containsExactly(false, true, true);
  }

  @Test
  void aValueThatIsNotOffered_isNotChosen_andAFieldWithoutChoicesIsLeftOut() {
    Form form =
        form(
            new Field.Choice("menu", "M", "", false, "gone", OPTIONS, Look.MENU),
            new Field.Several("several", "Some", "", false, "gone,b", OPTIONS),
            new Field.Date("date", "Day", "", false, "tomorrow"),
            new Field.Somebody("nobody", "Who", "Nobody yet", false, "", List.of()));

    ObjectNode card = card(form);

    assertThat(StrictCards.inForm(card)).isEmpty();
    assertThat(values(card, Map.of()))
        .isEqualTo(Map.of("menu", "", "several", "b", "date", "", "nobody", ""));
  }

  @Test
  void aFormThatIsStillBeingSaved_keepsWhatWasTyped() {
    Form form = form(new Field.Text("words", "Words", "", false, "mine", 1));

    ObjectNode card = TeamsRenderer.waiting(form, "state", TEXTS, Message.of("Still saving"));

    assertThat(card.at("/body/0/inlines/0/text").asText()).isEqualTo("Still saving");
    assertThat(values(card, Map.of())).containsEntry("words", "mine");
  }

  @Test
  void whatIsNotOurs_isNothing() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String data :
        List.of(
            "{}",
            "[]",
            "null",
            "\"praksis\"",
            "{\"praksis\":{}}",
            "{\"praksis\":{\"button\":1}}")) {
      assertThat(TeamsButtons.read(json.readTree(data))).isEqualTo(new TeamsButtons.Nothing());
    }
    assertThat(
            TeamsButtons.read(
                json.readTree("{\"praksis\":{\"form\":\"f\"},\"x\":1,\"v:y\":\"z\"}")))
        .isEqualTo(new TeamsButtons.Sent("f", "", Map.of("y", "z")));
  }

  private static Form form(Field... fields) {
    return new Form("form:1", "Form", List.of(fields), "Save", Map.of());
  }

  private static ObjectNode card(Form form) {
    return TeamsRenderer.form(form, "state", TEXTS);
  }

  private static Map<String, String> values(ObjectNode card, Map<String, String> typed) {
    TeamsButtons.Sent sent = (TeamsButtons.Sent) TeamsButtons.read(Typed.sent(card, typed));
    assertThat(sent.form()).isEqualTo("form:1");
    assertThat(sent.state()).isEqualTo("state");
    return sent.values();
  }
}
