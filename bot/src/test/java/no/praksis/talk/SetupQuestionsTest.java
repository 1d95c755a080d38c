package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions a group starts with, takes over from another one, and adds. */
class SetupQuestionsTest {
  private static final String YAML =
      """
      name: onsdag
      title: Onsdagsrunden
      about: Midt i uka
      questions:
        - {key: mood, type: text, question: "Hvordan er det?"}
      """;

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

  private static Field field(Form form, String id) {
    return form.fields().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> labels(Form form, String id) {
    List<Field.Option> options =
        switch (field(form, id)) {
          case Field.Choice choice -> choice.options();
          case Field.Several several -> several.options();
          default -> List.of();
        };
    return options.stream().map(Field.Option::label).toList();
  }

  private void writeOwnSet() {
    talk.send("marit", talk.form("marit", "questions new"), Map.of("yaml", YAML));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Questions of the round | Six needs – For every week. Six things
          NB | Spørsmål i runden | Seks behov – For hver uke. Seks ting
          NN | Spørsmål i runden | Seks behov – For kvar veke. Seks ting
          """)
  void setup_offersTheSets_withWhatTheyAreFor_weeklyFirstChosen(
      Language language, String label, String set) {
    talk.says("marit", "language " + language.tag());
    Form form = talk.form("marit", "setup");

    assertThat(field(form, "questions").label()).isEqualTo(label);
    assertThat(field(form, "questions").value()).isEqualTo("weekly");
    assertThat(labels(form, "questions")).anyMatch(one -> one.startsWith(set));
  }

  @Test
  void setup_asksTheQuestionsThatAreChosen_fromTheFirstRoundOn() {
    talk.send(
        "marit", talk.form("marit", "setup"), Map.of("language", "en", "questions", "friday"));

    assertThat(talk.says("marit", "questions"))
        .contains("The Friday round (friday) – asked Friday");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("The Friday round");
  }

  @Test
  void setupAgain_keepsTheQuestions_andOffersOwnOnes() {
    talk.send(
        "marit", talk.form("marit", "setup"), Map.of("language", "nb", "questions", "strengths"));
    writeOwnSet();
    talk.says("marit", "oppsett 12:15");
    Form again = talk.form("marit", "oppsett");
    assertThat(field(again, "questions").value()).isEqualTo("strengths");
    assertThat(labels(again, "questions")).contains("Onsdagsrunden – Midt i uka");

    talk.send("marit", again, Map.of("questions", "onsdag", "time", "13:00"));

    assertThat(talk.says("marit", "spørsmål")).contains("deres egne – stilles fredag 13:00");
    talk.until("2026-11-20T13:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Onsdagsrunden", "Hvordan er det?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | nothing | Choose one of those
          NB | onsdag | Velg blant dem
          NN | extras | Vel mellom dei
          """)
  void setup_withQuestionsThatAreNotThere_keepsTheForm(
      Language language, String name, String remedy) {
    talk.says("marit", "language " + language.tag());
    Reply reply = talk.send("marit", talk.form("marit", "setup"), Map.of("questions", name));

    assertThat(((Reply.KeepForm) reply).form().errors()).containsOnlyKeys("questions");
    assertThat(Talk.text(reply)).startsWith(remedy);
    assertThat(talk.reads(Talk.CHANNEL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, asked Friday 11:30", "NB, stilles fredag 11:30", "NN, blir stilte fredag 11:30"})
  void setupLike_copiesTheOwnQuestionsThatAreAsked_toBeItsOwn(Language language, String used) {
    talk.board.open("skole", List.of(new PersonId("marit"), new PersonId("elin")));
    talk.group(language);
    writeOwnSet();
    talk.send(
        "marit",
        talk.form("marit", "questions new"),
        Map.of("yaml", YAML.replace("onsdag", "torsdag").replace("Onsdag", "Torsdag")));
    talk.says("marit", "questions use onsdag");

    talk.saysIn("skole", "marit", "setup like Ledergruppa");
    assertThat(talk.saysIn("skole", "marit", "questions"))
        .contains("Onsdagsrunden (onsdag)", used)
        .doesNotContain("Torsdagsrunden");

    talk.says("marit", "questions use weekly");
    String remove = "questions:" + talk.group().value() + ":remove-now:onsdag";
    assertThat(Talk.text(talk.press("marit", remove))).doesNotContain("Onsdagsrunden");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest("skole")).contains("Onsdagsrunden", "Hvordan er det?");
    assertThat(talk.latest(Talk.CHANNEL)).doesNotContain("Onsdagsrunden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Who deserves recognition? | asks as well: What have you learned? · Which | asks nothing
          NB | Hvem fortjener anerkjennelse? | spør også: Hva har du lært? · Hvilket | ingen spørsmål
          NN | Kven fortener anerkjenning? | spør òg: Kva har du lært? · Kva problem | ingen spørsmål
          """)
  void settings_addQuestionsToTheWeeklyRound_andSayWhichAreOn(
      Language language, String first, String on, String off) {
    talk.group(language);
    Form form = talk.form("marit", "settings");
    assertThat(field(form, "extras").value()).isEmpty();
    assertThat(labels(form, "extras")).hasSize(3).startsWith(first);

    Map<String, String> two = Map.of("extras", "peer-coaching-problem,what-i-learned,unknown");
    assertThat(Talk.text(talk.send("marit", form, two))).contains(on);
    Form again = talk.form("marit", "settings");
    assertThat(field(again, "extras").value()).isEqualTo("what-i-learned,peer-coaching-problem");
    talk.until("2026-11-20T11:31");
    assertThat(talk.form("aisha", "answer").fields())
        .extracting(Field::id)
        .contains("what-i-learned", "peer-coaching-problem")
        .doesNotContain("recognition");

    assertThat(Talk.text(talk.send("marit", again, Map.of("extras", "")))).contains(off);
    assertThat(field(talk.form("marit", "settings"), "extras").value()).isEmpty();
  }

  @Test
  void settings_thatAreRefused_addNoQuestions() {
    talk.group(Language.EN);
    Form form = talk.form("marit", "settings");

    assertThat(Talk.text(talk.send("aisha", form, Map.of("extras", "recognition"))))
        .contains("Only the facilitator");
    assertThat(talk.send("marit", form, Map.of("extras", "recognition", "months", "0")))
        .isInstanceOf(Reply.KeepForm.class);
    assertThat(field(talk.form("marit", "settings"), "extras").value()).isEmpty();
  }
}
