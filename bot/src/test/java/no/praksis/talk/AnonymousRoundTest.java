package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymousRoundTest {
  private static final String DIFFERENT = "what-is-different";
  private static final String NOTICED = "what-others-noticed";
  private static final List<String> ALL =
      List.of("marit", "jonas", "aisha", "elin", "paal", "bo", "tuva");

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder, Map.of("bo", "Bo Vik", "tuva", "Tuva Lie")).group(Language.NB);
    assertThat(talk.says("marit", "spør effect")).isEqualTo("Runden er åpnet.");
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  private void answered(int people) {
    for (String person : ALL.subList(0, people)) {
      talk.answers(person, Map.of(DIFFERENT, "Endring " + person, NOTICED, "Merket " + person));
    }
  }

  @Test
  void theForm_saysWhatAnonymousMeans_andAsksNobodyWhoSeesIt() {
    Form form = talk.form("aisha", "svar");

    assertThat(Talk.text(new Reply.OpenForm(form)))
        .contains("Dette er anonymt", "Etterpå er de ingens", "endres, eksporteres eller slettes");
    assertThat(form.fields()).extracting(Field::id).containsExactly(DIFFERENT, NOTICED);
  }

  @Test
  void untilClosing_anAnswerIsItsAuthorsToChange_andNobodyElseSeesIt() {
    answered(6);

    assertThat(talk.latest(Talk.CHANNEL)).contains("6 av 7", "Anonymt").doesNotContain("Endring");
    assertThat(talk.form("aisha", "svar").fields().getFirst().value()).isEqualTo("Endring aisha");
    assertThat(talk.form("tuva", "svar").fields().getFirst().value()).isEmpty();
    assertThat(talk.answers("aisha", Map.of(DIFFERENT, "Noe annet")))
        .contains("vises uten navn når runden er lukket")
        .doesNotContain("Endring");

    talk.says("marit", "avslutt");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Noe annet").doesNotContain("Endring aisha");
  }

  @Test
  void withSixAnswers_theyAreShownWithoutNames() {
    answered(6);
    talk.says("marit", "avslutt");

    String digest = talk.latest(Talk.CHANNEL);
    for (String person : ALL.subList(0, 6)) {
      assertThat(digest).contains("Endring " + person, "Merket " + person);
    }
    assertThat(digest)
        .contains("6 av 7")
        .doesNotContain("Marit", "Jonas", "Aisha", "Elin", "Ødegård", "Bo Vik");
    assertThat(talk.says("marit", "oppsummering runde"))
        .contains("Effekt på arbeidsplassen", "uten navn", "Endring elin")
        .doesNotContain("Elin");
    assertThat(talk.says("aisha", "svar"))
        .isEqualTo("Ingen runde er åpen nå. Skriv «tidsplan» for å se når den neste kommer.");
  }

  @Test
  void withFiveAnswers_nothingIsShown_andALineSaysWhy() {
    answered(5);
    talk.says("marit", "avslutt");

    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Svar vises når minst 6 har svart", "5 av 7")
        .doesNotContain("Endring", "Merket");
    assertThat(talk.says("marit", "oppsummering runde"))
        .contains("Svar vises når minst 6 har svart")
        .doesNotContain("Endring", "Merket");
  }

  @Test
  void aQuestionThatFewerHaveAnswered_isNotShown() {
    answered(5);
    talk.answers("bo", Map.of(DIFFERENT, "Endring bo"));
    talk.says("marit", "avslutt");

    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Endring bo", "Svar vises når minst 6 har svart")
        .doesNotContain("Merket");
  }

  @Test
  void whoTakesTheAnswerBack_isNotAmongThem() {
    answered(6);
    assertThat(talk.answers("bo", Map.of(DIFFERENT, "", NOTICED, "")))
        .contains("Svaret ditt er tatt tilbake");
    talk.says("marit", "avslutt");

    assertThat(talk.latest(Talk.CHANNEL)).contains("5 av 7").doesNotContain("Endring");
  }
}
