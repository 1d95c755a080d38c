package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
  private static final List<String> NEEDS =
      List.of("focus-me", "see-me", "hear-me", "care-about-me", "let-me-learn", "show-me");
  private static final String YAML =
      """
      name: onsdag
      title: Onsdagsrunden
      about: Midt i uka
      questions:
        - key: mood
          type: scale
          question: Hvordan er det?
          highest: 5
          low: tungt
          high: lett
        - key: help
          type: multi-choice
          question: Hva hjelper?
          options:
            - {key: rest, label: Ro}
            - {key: talk, label: En prat}
            - {key: walk, label: En tur}
        - {key: buddy, type: person, question: "Hvem vil du snakke med?"}
      """;

  @TempDir Path folder;
  private Talk talk;

  @AfterEach
  void stop() {
    talk.close();
  }

  private void start(Language language) {
    talk = new Talk(folder).group(language);
  }

  private String button(String person, String action) {
    String list = talk.says(person, "questions");
    assertThat(list).isNotEmpty();
    return "questions:" + talk.group().value() + ":" + action;
  }

  private String presses(String person, String action) {
    return Talk.text(talk.press(person, button(person, action)));
  }

  private Form opens(String person, String action) {
    return ((Reply.OpenForm) talk.press(person, button(person, action))).form();
  }

  @ParameterizedTest
  @CsvSource({
    "EN, questions, Which questions the group is asked, Six needs (six-needs), asked Friday 11:30",
    "NB, spørsmål, Hvilke spørsmål gruppa får, Seks behov (six-needs), stilles fredag 11:30",
    "NN, spørsmål, Kva for spørsmål gruppa får, Seks behov (six-needs), blir stilte fredag 11:30"
  })
  void questions_showsAllSets_andWhichIsAsked(
      Language language, String word, String title, String set, String asked) {
    start(language);

    assertThat(talk.says("marit", word)).contains(title, set).containsIgnoringCase(asked);
    assertThat(talk.says("paal", word)).contains(title);
    assertThat(talk.says("jonas", word)).doesNotContain(title);
    assertThat(talk.says("aisha", word)).doesNotContain(title);
  }

  @Test
  void useNAME_changesWhatTheNextRoundAsks() {
    start(Language.EN);

    assertThat(talk.says("marit", "questions use strengths"))
        .isEqualTo("From the next round on the group is asked: Strengths.");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Strengths");
    assertThat(talk.says("marit", "questions use nothing")).contains("nothing", "six-needs");
    assertThat(talk.says("jonas", "questions use friday")).contains("Only the facilitator");
  }

  @Test
  void useNAME_withSeveralSchedules_asksWhich() {
    start(Language.EN);
    talk.says("marit", "schedule add monday 09:00 set friday");

    assertThat(talk.says("marit", "questions use six-needs")).contains("Which schedule");
    assertThat(talk.says("marit", "questions")).contains("asked Monday 09:00");
  }

  @Test
  void ownSet_byForm_isAskedAndAnswered() {
    start(Language.NB);
    Form form = talk.form("marit", "spørsmål nye");
    String saved =
        Talk.text(
            talk.send(
                "marit",
                form,
                Map.of(
                    "title", "Onsdagsspørsmål",
                    "q1", "Hva trenger du mest?",
                    "q1.type", "choice",
                    "q1.options", "Ro\nEn prat\n\nTid",
                    "q2", "Hvor tungt er det?",
                    "q2.type", "scale-6",
                    "q2.options", "lett\ntungt",
                    "q3", "Noe mer?")));
    assertThat(saved).contains("spør onsdagsspørsmål");
    assertThat(talk.says("marit", "spørsmål"))
        .contains("Onsdagsspørsmål (onsdagsspørsmål), deres egne");

    assertThat(talk.says("marit", "spør onsdagsspørsmål")).isEqualTo("Runden er åpnet.");
    Form answer = talk.form("aisha", "svar");
    assertThat(answer.fields().stream().filter(one -> !one.id().contains(".")))
        .extracting(Field::label)
        .containsExactly("Hva trenger du mest?", "Hvor tungt er det?", "Noe mer?");
    String choice = answer.fields().getFirst().id();
    String scale = answer.fields().get(2).id();
    talk.send("aisha", answer, Map.of(choice, "en-prat", scale, "4"));
    assertThat(talk.answers("elin", Map.of(choice, "noe-annet")))
        .isEqualTo("Velg blant dem som står der.");
    assertThat(talk.answers("elin", Map.of(scale, "7"))).isEqualTo("Velg blant dem som står der.");
    talk.says("marit", "avslutt");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Aisha Khan: En prat", "Aisha Khan: 4 av 6");
  }

  @Test
  void ownSet_byYaml_isAskedAndAnswered_changedAndRemoved() {
    start(Language.NB);
    talk.send("marit", talk.form("marit", "spørsmål nye"), Map.of("yaml", YAML));

    assertThat(talk.says("marit", "spør Onsdagsrunden")).isEqualTo("Runden er åpnet.");
    Form form = talk.form("aisha", "svar");
    assertThat(form.fields().getFirst().hint()).isEqualTo("1 er «tungt», 5 er «lett».");
    talk.send("aisha", form, Map.of("mood", "2", "help", "walk,rest", "buddy", "elin"));
    assertThat(talk.form("aisha", "svar").fields().get(2).value()).isEqualTo("walk,rest");
    talk.says("marit", "avslutt");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Aisha Khan: 2 av 5", "Aisha Khan: Ro · En tur", "Aisha Khan: Elin Sæther");

    Form change = opens("marit", "change:onsdag");
    assertThat(change.title()).isEqualTo("Endre spørsmålene");
    assertThat(change.fields().getFirst().value()).isEqualTo("Onsdagsrunden");
    talk.send("marit", change, Map.of("title", "Midt i uka"));
    assertThat(talk.says("marit", "spørsmål")).contains("Midt i uka (onsdag)");

    talk.says("marit", "spørsmål bruk onsdag");
    assertThat(presses("marit", "remove-now:onsdag")).contains("En tidsplan bruker");
    talk.says("marit", "spørsmål bruk weekly");
    assertThat(presses("marit", "remove:onsdag")).contains("for godt?");
    assertThat(presses("marit", "remove-now:onsdag")).contains("fjernet").doesNotContain("onsdag)");
    assertThat(presses("marit", "remove-now:onsdag")).contains("finnes ikke lenger");
    assertThat(presses("aisha", "remove-now:weekly")).contains("prosessleder");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 'What you pasted, line 4: There is no type “txt”. Choose from: text,'",
    "NB, 'Det du limte inn, linje 4: Typen «txt» finnes ikke. Velg blant: text,'",
    "NN, 'Det du limte inn, linje 4: Typen «txt» finst ikkje. Vel mellom: text,'"
  })
  void faultyYaml_isKeptInTheForm_withLineAndRemedy(Language language, String expected) {
    start(language);
    String yaml = "name: a\ntitle: A\nquestions:\n  - {key: a, type: txt, question: Q}\n";

    Reply reply = talk.send("marit", talk.form("marit", "questions new"), Map.of("yaml", yaml));

    assertThat(((Reply.KeepForm) reply).form().errors()).containsOnlyKeys("yaml");
    assertThat(Talk.text(reply)).startsWith(expected);
    assertThat(((Reply.KeepForm) reply).form().fields().getLast().value()).isEqualTo(yaml);
  }

  @ParameterizedTest
  @CsvSource({
    "title, q1, Q?, title, Give the questions a title",
    "title, title, 👍👍, title, with letters",
    "title, title, Own, q1, at least one question",
    "title, title, Friday, q1, at least one question",
    "q1.options, q1.options, One, q1, Write the question",
  })
  void anUnfinishedForm_saysWhatToMend(
      String unused, String field, String value, String wrong, String why) {
    start(Language.EN);

    Reply reply = talk.send("marit", talk.form("marit", "questions new"), Map.of(field, value));

    Form form = ((Reply.KeepForm) reply).form();
    assertThat(form.errors().get(wrong)).contains(why);
  }

  @Test
  void faultsInTheForm_areNamedAtTheirFields() {
    start(Language.EN);
    Map<String, String> good = Map.of("title", "Own", "q1", "Which?");

    assertThat(wrong(good, "q1.type", "choice")).containsOnlyKeys("q1.options");
    assertThat(wrong(good, "q1.options", "A\nB")).containsOnlyKeys("q1.type");
    assertThat(wrong(good, "title", "x".repeat(61))).containsOnlyKeys("title");
    assertThat(wrong(good, "q1", "x".repeat(201))).containsOnlyKeys("q1");
    assertThat(wrong(good, "q2.type", "person")).containsOnlyKeys("q2");
    assertThat(wrong(good, "title", "Weekly")).containsOnlyKeys("title");
    assertThat(wrong(Map.of("title", "Own", "q1", "Who?", "q1.type", "person"), "anonymous", "yes"))
        .containsOnlyKeys("q1.type");
    assertThat(
            wrong(
                Map.of("title", "O", "q1", "A", "q1.type", "request", "q2", "B"),
                "q2.type",
                "request"))
        .containsOnlyKeys("q2.type");
    assertThat(
            wrong(Map.of("title", "O", "q1", "A", "q1.type", "scale-5"), "q1.options", "one line"))
        .containsOnlyKeys("q1.options");
  }

  private Map<String, String> wrong(Map<String, String> good, String field, String value) {
    Map<String, String> values = new java.util.HashMap<>(good);
    values.put(field, value);
    Reply reply = talk.send("marit", talk.form("marit", "questions new"), values);
    return ((Reply.KeepForm) reply).form().errors();
  }

  @Test
  void sixNeeds_asksOneAfterTheOther_andBeginsAnew() {
    start(Language.EN);
    talk.says("marit", "schedule remove 1");
    talk.says("marit", "schedule add friday 11:30 set six-needs");
    List<String> asked = new ArrayList<>();
    for (String day :
        List.of("11-20", "11-27", "12-04", "12-11", "12-18", "12-25", "01-01", "01-08", "01-15")) {
      String year = day.startsWith("01") ? "2027-" : "2026-";
      talk.until(year + day + "T11:31");
      if (talk.isOpen()) {
        talk.form("aisha", "answer").fields().stream()
            .map(Field::id)
            .filter(NEEDS::contains)
            .forEach(asked::add);
      }
    }

    assertThat(asked)
        .hasSizeGreaterThanOrEqualTo(7)
        .startsWith(
            "focus-me",
            "see-me",
            "hear-me",
            "care-about-me",
            "let-me-learn",
            "show-me",
            "focus-me");
  }

  @Test
  void optionalQuestions_areAskedOnceTheyAreAdded() {
    start(Language.EN);

    assertThat(presses("marit", "add:recognition"))
        .contains("Who deserves recognition? – is asked");
    presses("marit", "add:what-i-learned");
    presses("marit", "add:peer-coaching-problem");
    presses("marit", "leave:peer-coaching-problem");
    assertThat(presses("aisha", "add:peer-coaching-problem")).contains("Only the facilitator");
    talk.until("2026-11-20T11:31");

    Form form = talk.form("aisha", "answer");
    assertThat(form.fields().stream().map(Field::id).filter(id -> !id.contains(".")))
        .containsExactly(
            "what-went-well", "recognition", "what-i-learned", "looking-for", "what-now");
  }

  @Test
  void recognition_isGivenWithItsReason_andSharedWithTheColleaguesName() {
    start(Language.EN);
    talk.says("marit", "ask friday");
    Form form = talk.form("aisha", "answer");
    Field.Somebody whom = (Field.Somebody) form.fields().get(2);
    assertThat(whom.options()).extracting(Field.Option::label).doesNotContain("Aisha Khan");

    assertThat(talk.answers("aisha", Map.of("recognition", "For staying late")))
        .isEqualTo("Choose the colleague that you mean.");
    assertThat(talk.answers("aisha", Map.of("recognition.whom", "elin")))
        .isEqualTo("Write a line about what it is for.");
    assertThat(talk.answers("aisha", Map.of("recognition.whom", "aisha", "recognition", "For me")))
        .isEqualTo("Choose somebody else than yourself.");
    talk.answers("aisha", Map.of("recognition.whom", "elin", "recognition", "For staying late"));
    assertThat(talk.answers("jonas", Map.of("what-went-well", "All")))
        .contains("Aisha Khan: Elin Sæther: For staying late");
    talk.answers("aisha", Map.of("recognition.whom", "paal", "recognition", "For cake"));
    talk.says("marit", "close");

    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Aisha Khan: Pål Ødegård: For cake")
        .doesNotContain("late");
  }
}
