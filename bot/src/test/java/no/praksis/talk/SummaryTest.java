package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
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

  /** Rounds on 20 and 27 November, both closed; Aisha answers both, Elin and Jonas none. */
  private void twoRounds(Language language) {
    talk.group(language);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "First joy.", "what-now", "Ask one question"));
    talk.until("2026-11-27T12:00");
    talk.answers("aisha", Map.of("what-went-well", "Second joy."));
    talk.until("2026-12-02T13:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | summary                   | 27 Nov – 27 Nov
          EN | summary round             | 27 Nov – 27 Nov
          EN | summary week              | 30 Nov – 2 Dec
          EN | summary month             | 1 Dec – 2 Dec
          EN | summary season            | 1 Aug – 2 Dec
          EN | summary 20.11 27.11       | 20 Nov – 27 Nov
          EN | summary 2026-11-20        | 20 Nov – 20 Nov
          EN | summary me season         | 1 Aug – 2 Dec
          NB | oppsummering runde        | 27. nov. – 27. nov.
          NB | oppsummering uke          | 30. nov. – 2. des.
          NB | oppsummering meg måned    | 1. des. – 2. des.
          NB | oppsummering sesong       | 1. aug. – 2. des.
          NB | oppsummering 20.11 27.11  | 20. nov. – 27. nov.
          NN | oppsummering veke meg     | 30. nov. – 2. des.
          NN | oppsummering månad        | 1. des. – 2. des.
          NN | oppsummering sesong       | 1. aug. – 2. des.
          EN | summary in Ledergruppa    | 27 Nov
          EN | summary mail              | by mail yet
          NB | oppsummering e-post       | på e-post ennå
          NN | oppsummering e-post sesong | på e-post enno
          EN | summary tomorow           | I don't know “tomorow” there
          NB | oppsummering alt          | Jeg kjenner ikke «alt» der
          NN | oppsummering alt          | Eg kjenner ikkje «alt» der
          EN | summary 31.11             | I don't know the day “31.11”
          EN | summary 27.11 20.11       | comes before
          NB | oppsummering 27.11 20.11  | kommer før
          EN | summary 2027-01-01        | has not come yet
          NB | oppsummering 2027-01-01   | har ikke vært ennå
          NN | oppsummering 2027-01-01   | har ikkje vore enno
          EN | summary 20.11 2027-01-01  | 20 Nov – 2 Dec
          EN | summary 20.11 31.12       | 20 Nov – 2 Dec
          NB | oppsummering 1.12 31.12   | 1. des. – 2. des.
          EN | summary here me           | Choose one of
          NB | oppsummering her meg      | Velg enten
          EN | summary week month        | Write “summary” with round
          EN | summary 1.11 2.11 3.11    | Write “summary” with round
          """)
  void words_areUnderstood_orExplained(Language language, String words, String expected) {
    twoRounds(language);
    String said =
        words.contains(" in ") ? talk.whispers("marit", words) : talk.says("marit", words);
    assertThat(said).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | season | Perhaps have a word with  | Answers and action points by week
          NB | sesong | Ta gjerne en prat med     | Svar og aksjonspunkter uke for uke
          NN | sesong | Ta gjerne ein prat med    | Svar og aksjonspunkt veke for veke
          """)
  void silentTwice_isForTheFacilitatorAlone_andThePictureForAll(
      Language language, String season, String word, String picture) {
    twoRounds(language);
    assertThat(talk.says("marit", "summary " + season))
        .contains(word, "Elin Sæther", "Jonas Berg", picture, "First joy.", "Second joy.")
        .doesNotContain("• Marit", "• Aisha");
    assertThat(talk.says("jonas", "summary " + season))
        .contains(picture, "First joy.")
        .doesNotContain(word, "Elin Sæther");
    talk.says("marit", "summary here " + season);
    assertThat(talk.latest(Talk.CHANNEL))
        .contains(picture, "First joy.")
        .doesNotContain(word, "Elin Sæther");
    assertThat(talk.says("aisha", "summary " + season)).doesNotContain("joy");
  }

  @Test
  void picture_saysTheFiguresInWords() {
    twoRounds(Language.EN);
    Message message = ((Reply.Tell) talk.command("marit", "summary season")).message();
    assertThat(message.elements().stream().filter(Element.Picture.class::isInstance))
        .singleElement()
        .extracting(element -> ((Element.Picture) element).alt())
        .isEqualTo(
            "Answers and action points by week: week 47, one answer, one action point;"
                + " week 48, one answer, no action points.");
    assertThat(talk.says("marit", "summary round")).doesNotContain("by week");
  }

  @Test
  void trend_isToldInWords() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "One."));
    talk.until("2026-11-27T12:00");
    for (String person : List.of("aisha", "elin", "jonas")) {
      talk.answers(person, Map.of("what-went-well", "More."));
    }
    assertThat(talk.says("marit", "summary")).contains("so far").doesNotContain("the round before");
    talk.until("2026-12-02T12:01");
    assertThat(talk.says("marit", "summary")).contains("More answered than in the round before.");
  }

  @Test
  void longSpan_showsTheNewest_andHowToSeeTheRest() {
    talk.group(Language.EN);
    IntStream.range(0, 7)
        .forEach(
            week -> {
              talk.until(LocalDate.of(2026, 11, 20).plusWeeks(week) + "T12:00");
              if (talk.says("aisha", "answer").contains("No round")) {
                return;
              }
              talk.answers("aisha", Map.of("what-went-well", "A" + week + "."));
              talk.answers("elin", Map.of("what-went-well", "E" + week + "."));
              talk.answers("jonas", Map.of("what-went-well", "J" + week + "."));
            });
    String season = talk.says("marit", "summary 20.11 2027-01-01");
    assertThat(season).contains("more from earlier", "“summary 20.11”").doesNotContain("A0.");
    assertThat(talk.says("marit", "summary 20.11")).contains("A0.", "E0.", "J0.");
  }

  @Test
  void month_comesToTheLeader_onTheFirstWorkingMorning_onceAndOnlyWhatTheGroupSees() {
    talk.group(Language.NB);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "Delt."));
    talk.answers(
        "elin", Map.of("what-went-well", "Til Marit.", "what-went-well.seen", "FACILITATOR"));
    talk.until("2026-12-01T07:59");
    assertThat(talk.reads("jonas")).noneMatch(text -> text.contains("arbeidsmorgenen"));
    talk.until("2026-12-01T08:00");
    String month =
        talk.reads("jonas").stream()
            .filter(text -> text.contains("arbeidsmorgenen"))
            .findFirst()
            .orElseThrow();
    assertThat(month)
        .contains("19. nov. – 30. nov.", "Delt.", "20. nov.: 2 av 5")
        .doesNotContain("Til Marit.", "Ta gjerne en prat");
    talk.until("2027-01-31T12:00");
    assertThat(talk.reads("jonas").stream().filter(text -> text.contains("arbeidsmorgenen")))
        .hasSize(2);
  }

  @Test
  void week_comesToTheFacilitator_onThursdayMorning_untilItIsStopped() {
    twoRounds(Language.NN);
    talk.until("2026-12-03T07:59");
    assertThat(talk.latest("marit")).doesNotContain("Ta gjerne ein prat");
    talk.until("2026-12-03T08:00");
    assertThat(talk.latest("marit"))
        .contains("Gruppa di denne veka", "27. nov.: 1 av 5 svarte", "Ta gjerne ein prat med")
        .contains("Elin Sæther", "Second joy.", "Aisha Khan");
    assertThat(Talk.text(talk.press("marit", "summary:stop:WEEK"))).contains("ikkje desse lenger");
    int before = talk.reads("marit").size();
    talk.until("2026-12-10T12:00");
    assertThat(talk.reads("marit").subList(before, talk.reads("marit").size()))
        .noneMatch(text -> text.contains("denne veka"));
    assertThat(talk.says("marit", "oppsummering på")).contains("éin gong i veka");
    talk.until("2026-12-17T12:00");
    assertThat(talk.latest("marit")).contains("Gruppa di denne veka");
  }

  @Test
  void regularSummaries_areStoppedByWords_andNoneComesToWhoIsAway() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "Joy."));
    assertThat(talk.says("jonas", "summary off")).contains("no summaries by myself");
    talk.says("marit", "away 25.11 until 27.11");
    talk.until("2026-12-02T12:00");
    assertThat(talk.reads("jonas")).noneMatch(text -> text.contains("working morning"));
    assertThat(talk.reads("marit")).noneMatch(text -> text.contains("this week"));
    talk.until("2026-12-03T09:00");
    assertThat(talk.reads("marit")).anyMatch(text -> text.contains("this week"));
    assertThat(talk.says("jonas", "oppsummering på")).contains("once a month");
  }
}
