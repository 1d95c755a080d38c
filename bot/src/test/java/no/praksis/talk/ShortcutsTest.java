package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvent.Shortcut.Kind;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutsTest {
  private static final String WELL = "what-went-well";
  private static final String NETWORK = "nettverket";

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  private Reply chooses(String person, @Nullable String channel, Kind kind, String text) {
    return talk.handle(new ChatEvent.Shortcut(talk.origin(person, channel), kind, text));
  }

  private Form opened(String person, @Nullable String channel, Kind kind, String text) {
    return switch (chooses(person, channel, kind, text)) {
      case Reply.OpenForm(Form form) -> form;
      case Reply other -> throw new AssertionError("no form but " + Talk.text(other));
    };
  }

  private static Field field(Form form, String id) {
    return form.fields().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | What went well | this goes below it | It is part of your answer
          NB | Hva gikk bra | dette kommer under | Det er en del av svaret ditt
          NN | Kva gjekk bra | dette kjem under | Det er ein del av svaret ditt
          """)
  void message_savedAsWhatWentWell_standsBelowTheAnswer(
      Language language, String title, String stands, String saved) {
    talk.group(language).until("2026-11-20T12:00");
    talk.answers("jonas", Map.of(WELL, "The first thing.", WELL + ".seen", "FACILITATOR"));

    Form form = opened("jonas", Talk.CHANNEL, Kind.SAVE_WENT_WELL, "@aisha kept calm <b>");
    assertThat(form.title()).isEqualTo(title);
    assertThat(form.id()).doesNotContain("calm");
    assertThat(field(form, "text").value()).isEqualTo("@Aisha Khan kept calm <b>");
    assertThat(field(form, "text.seen").value()).isEqualTo("FACILITATOR");
    assertThat(Talk.text(new Reply.OpenForm(form))).contains(stands, "The first thing.");
    assertThat(Talk.text(talk.send("jonas", form, Map.of("text.seen", "GROUP")))).contains(saved);

    Form answer = talk.form("jonas", "answer");
    assertThat(field(answer, WELL).value())
        .isEqualTo("The first thing.\n@Aisha Khan kept calm <b>");
    assertThat(field(answer, WELL + ".seen").value()).isEqualTo("GROUP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | No round that asks | Write a few words | You are not taking part
          NB | Ingen runde som spør hva | Skriv noen ord | Du er ikke med i noen gruppe
          NN | Ingen runde som spør kva | Skriv nokre ord | Du er ikkje med i noka gruppe
          """)
  void whatCantBeSaved_isSaidKindly(
      Language language, String noRound, String empty, String noGroup) {
    talk.group(language);
    assertThat(Talk.text(chooses("jonas", Talk.CHANNEL, Kind.SAVE_WENT_WELL, "Calm.")))
        .contains(noRound);

    talk.until("2026-11-20T12:00");
    Form form = opened("jonas", Talk.CHANNEL, Kind.SAVE_WENT_WELL, "Calm.");
    assertThat(Talk.text(talk.send("jonas", form, Map.of("text", " ")))).contains(empty);
    Reply tooLong = talk.send("jonas", form, Map.of("text", "a".repeat(3_001)));
    assertThat(tooLong).isInstanceOf(Reply.KeepForm.class);
    assertThat(chooses("jonas", null, Kind.SAVE_POINT, "a".repeat(3_001)))
        .isInstanceOf(Reply.Tell.class);
    talk.until("2026-11-25T13:00");
    assertThat(Talk.text(talk.send("jonas", form, Map.of()))).contains(noRound, "Calm.");

    talk.meets("oda", "Oda Vik", false);
    talk.says("oda", "language " + language.tag());
    assertThat(Talk.text(chooses("oda", null, Kind.LOOKING_FOR, ""))).contains(noGroup);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | What I will try | I ask what came of it
          NB | Det jeg vil prøve | Jeg spør hva det ble til
          NN | Det eg vil prøve | Eg spør kva det vart til
          """)
  void message_savedAsAPoint_isAskedAboutFromItsDay(Language language, String title, String saved) {
    talk.group(language);
    Form form = opened("jonas", null, Kind.SAVE_POINT, "Ask Kari on Monday before I advise");
    assertThat(form.title()).isEqualTo(title);
    assertThat(field(form, "text.date").value()).isEqualTo("2026-12-03");
    assertThat(
            Talk.text(
                talk.send("jonas", form, Map.of("text.due", "on-date", "text.date", "2025-01-01"))))
        .isNotBlank();
    Map<String, String> values = Map.of("text.due", "on-date", "text.seen", "ONLY_ME");
    assertThat(Talk.text(talk.send("jonas", "Ev-point", form, values))).contains(saved);
    assertThat(Talk.text(talk.send("jonas", "Ev-point", form, values))).contains(saved);

    assertThat(talk.says("jonas", "points")).containsOnlyOnce("Ask Kari on Monday");
    assertThat(talk.says("marit", "points group")).doesNotContain("Kari");
    talk.until("2026-11-27T12:00");
    assertThat(talk.form("jonas", "answer").fields())
        .noneMatch(field -> field.id().startsWith("since-last-time"));
    talk.until("2026-12-04T12:00");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("jonas", "answer"))))
        .contains("Ask Kari on Monday");
  }

  @Test
  void vaguePoint_isSaved_withAHint() {
    talk.group(Language.EN);
    Form form = opened("jonas", null, Kind.SAVE_POINT, "be better");
    assertThat(Talk.text(talk.send("jonas", form, Map.of())))
        .contains("Saved. Small and concrete is easier");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, The group can see it now",
    "NB, Nå kan gruppa se det",
    "NN, No kan gruppa sjå det"
  })
  void lookingFor_isSharedWithTheGroup(Language language, String shared) {
    talk.group(language);
    Form form = opened("jonas", null, Kind.LOOKING_FOR, "");
    assertThat(field(form, "text").value()).isEmpty();
    assertThat(Talk.text(talk.send("jonas", form, Map.of("text", "somebody in payroll"))))
        .contains(shared);
    assertThat(talk.latest(Talk.CHANNEL)).contains("somebody in payroll");
  }

  @Test
  void somebodyInTwoGroups_choosesOne_exceptInAGroupsChannel() {
    talk.group(Language.EN);
    talk.board.open(NETWORK, List.of(new PersonId("aisha"), new PersonId("jonas")));
    talk.saysIn(NETWORK, "aisha", "setup en friday 11:30");
    Form here = opened("jonas", NETWORK, Kind.LOOKING_FOR, "");
    assertThat(here.fields()).noneMatch(field -> field.id().equals("group"));

    Form form = opened("jonas", "elsewhere", Kind.LOOKING_FOR, "a mentor");
    Field.Choice choice = (Field.Choice) field(form, "group");
    assertThat(choice.options()).extracting(Field.Option::label).contains("Nettverket");
    String network =
        choice.options().stream()
            .filter(option -> option.label().equals("Nettverket"))
            .findFirst()
            .orElseThrow()
            .id();
    talk.send("jonas", form, Map.of("group", network));
    assertThat(talk.latest(NETWORK)).contains("a mentor");
    assertThat(talk.reads(Talk.CHANNEL)).noneMatch(one -> one.contains("a mentor"));

    Form strange = opened("marit", null, Kind.LOOKING_FOR, "a secret");
    String forged = strange.id().substring(0, strange.id().lastIndexOf(':') + 1) + network;
    Form other = new Form(forged, strange.title(), strange.elements(), "Save", Map.of());
    assertThat(Talk.text(talk.send("marit", other, Map.of())))
        .contains("You are not in this group");
    assertThat(talk.reads(NETWORK)).noneMatch(one -> one.contains("a secret"));
  }
}
