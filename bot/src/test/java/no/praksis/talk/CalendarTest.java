package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks, holidays and meetings, told to the whole bot. It is Thursday 19 November 2026. */
class CalendarTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() {
    talk = new Talk(folder);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private Form breaksForm(String person) {
    Reply reply = talk.replyTo(person, "schedule");
    String button = Talk.buttons(((Reply.Tell) reply).message()).getFirst();
    return ((Reply.OpenForm) talk.press(person, button)).form();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | schedule | Friday 25 December: public holiday"
            + " | Christmas and New Year: 23 December 2026 – 2 January 2027",
        "NB | tidsplan | fredag 25. desember: helligdag"
            + " | Jul og nyttår: 23. desember 2026 – 2. januar 2027",
        "NN | tidsplan | fredag 25. desember: heilagdag"
            + " | Jul og nyttår: 23. desember 2026 – 2. januar 2027"
      })
  void schedule_showsWhatFallsOut(Language language, String words, String out, String christmas) {
    talk.group(language);
    String page = talk.says("marit", words);
    assertThat(page).contains(out).contains(christmas);
    assertThat(page.lines().filter(line -> line.contains("11:30"))).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | schedule pause 2027-02-22 until 2027-02-26 | Own break: 22 February 2027",
        "NB | tidsplan pause 22.2.2027 til 26.2.2027 | Egen ferie: 22. februar 2027",
        "NN | tidsplan pause 22.2.2027 til 26.2.2027 | Eigen ferie: 22. februar 2027"
      })
  void pause_becomesABreakOfTheGroupsOwn(Language language, String words, String shown) {
    talk.group(language);
    assertThat(talk.says("marit", words)).contains(shown);
  }

  @ParameterizedTest
  @CsvSource({"EN, schedule resume", "NB, tidsplan fortsett", "NN, tidsplan hald fram"})
  void resume_takesTheBreakBack(Language language, String words) {
    talk.group(language);
    talk.says("marit", "tidsplan pause til 30.11");
    assertThat(talk.says("marit", words)).doesNotContain("30 Nov", "30. nov");
  }

  @Test
  void christmas_opensNothing_andTheRoundBeforeClosesBeforeIt() {
    talk.group(Language.EN).until("2026-12-18T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Tuesday 22 December at 12:00");
    int before = talk.reads(Talk.CHANNEL).size();
    talk.until("2027-01-08T11:00");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    talk.until("2027-01-08T11:31");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before + 1);
  }

  @Test
  void easter_opensNothing_andNobodyIsRemindedInIt() {
    talk.group(Language.EN).until("2027-03-19T12:00");
    int round = talk.reads(Talk.CHANNEL).size();
    int told = talk.reads("aisha").size();
    talk.until("2027-03-30T07:59");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(round);
    assertThat(talk.reads("aisha")).hasSize(told);
    talk.until("2027-03-30T08:01");
    assertThat(talk.reads("aisha")).hasSize(told + 1);
    talk.until("2027-04-02T11:31");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(round + 1);
  }

  @Test
  void breaks_areUntickedInTheForm_andTheRoundsComeBack() {
    talk.group(Language.EN);
    Form form = breaksForm("marit");
    assertThat(form.fields())
        .filteredOn(field -> field.id().equals("breaks"))
        .extracting(Field::value)
        .containsExactly("easter,summer,christmas,squeezed-in");
    String saved =
        Talk.text(talk.send("marit", form, Map.of("breaks", "easter,summer", "country", "none")));
    assertThat(saved).contains("Public holidays: none are kept").doesNotContain("Christmas");
    talk.until("2026-12-25T11:29");
    int before = talk.reads(Talk.CHANNEL).size();
    talk.until("2026-12-25T11:31");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before + 1);
  }

  @Test
  void ownBreak_isAddedAndTakenAwayInTheForm() {
    talk.group(Language.NB);
    Form form = breaksForm("marit");
    assertThat(
            Talk.text(
                talk.send("marit", form, Map.of("from", "2027-02-22", "until", "2027-02-26"))))
        .contains("Egen ferie: 22. februar 2027 – 26. februar 2027");
    assertThat(
            Talk.text(
                talk.send(
                    "marit", breaksForm("marit"), Map.of("removed", "2027-02-22/2027-02-26"))))
        .doesNotContain("Egen ferie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-22 | 2027-02-20 | comes before",
        "2026-01-01 | 2026-01-02 | has already passed",
        "2027-01-01 | 2031-01-02 | more than two years",
        "2027-01-01 | '' | the last day",
        "someday | 2027-01-02 | I don't know the day “someday”"
      })
  void ownBreakThatCannotBe_isRefusedInTheForm_andNothingIsLost(
      String from, String until, String why) {
    talk.group(Language.EN);
    Reply reply =
        talk.send(
            "marit", breaksForm("marit"), Map.of("from", from, "until", until, "breaks", "summer"));
    assertThat(Talk.text(reply)).contains(why);
    assertThat(((Reply.KeepForm) reply).form().fields())
        .filteredOn(field -> field.id().equals("breaks"))
        .extracting(Field::value)
        .containsExactly("summer");
    assertThat(talk.says("marit", "schedule")).contains("Easter week");
  }

  @Test
  void breaks_areForTheFacilitator() {
    talk.group(Language.EN);
    Reply page = talk.replyTo("aisha", "schedule");
    assertThat(Talk.buttons(((Reply.Tell) page).message())).isEmpty();
    Form form = breaksForm("marit");
    assertThat(Talk.text(talk.press("aisha", form.id()))).contains("Only the facilitator");
    assertThat(Talk.text(talk.send("aisha", form, Map.of("breaks", "summer"))))
        .contains("Only the facilitator");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | meeting 1.12 09:00 | Tuesday 1 December at 09:00 | meeting remove 1.12 | taken away",
        "NB | møte 1.12 kl 09:00 | tirsdag 1. desember kl. 09:00 | møte fjern 1.12 | er tatt bort",
        "NN | møte 1.12 09.00 | tysdag 1. desember kl. 09:00 | møte fjern 1.12 | er teke bort"
      })
  void meeting_isPlannedShownAndTakenAway(
      Language language, String words, String shown, String remove, String removed) {
    talk.group(language);
    assertThat(talk.says("marit", words)).contains(shown);
    assertThat(talk.says("aisha", language == Language.EN ? "meetings" : "møter")).contains(shown);
    assertThat(talk.says("marit", remove)).contains(removed);
  }

  @Test
  void meeting_isMovedByAnotherDate_andAddedBesideIt() {
    talk.group(Language.EN);
    talk.says("marit", "meeting 1.12 09:00");
    assertThat(talk.says("marit", "meeting 8.12"))
        .contains("The meeting on Tuesday 1 December is moved to Tuesday 8 December.");
    assertThat(talk.says("marit", "meeting add friday"))
        .contains("• Friday 20 November")
        .contains("• Tuesday 8 December");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "meeting soon | I don't know the day “soon”",
        "meeting 1.12 late | “late” is not a time",
        "meeting 2026-11-18 | has already passed",
        "meeting 2029-11-18 | more than two years",
        "meeting remove 1.12 | No meeting is planned on Tuesday 1 December",
        "meeting remove | Write “meeting 24.12 09:00”"
      })
  void meetingThatCannotBe_isRefusedInWords(String words, String why) {
    talk.group(Language.EN);
    assertThat(talk.says("marit", words)).contains(why);
    assertThat(talk.says("aisha", "meeting 1.12")).contains("Only the facilitator");
    assertThat(talk.says("aisha", "meetings")).contains("No meeting is planned.");
  }

  @Test
  void actionPoint_isProposedForTheNextMeeting_andFollowsIt() {
    talk.group(Language.EN);
    talk.says("marit", "meeting 1.12 13:00");
    talk.until("2026-11-20T11:31");
    Form form = talk.form("aisha", "answer");
    assertThat(form.fields())
        .filteredOn(field -> field.id().endsWith(".due"))
        .extracting(Field::value)
        .containsExactly("next-meeting");
    talk.send("aisha", form, Map.of("what-now", "Ask before I advise"));
    assertThat(talk.says("aisha", "points mine")).contains("by the meeting on Tuesday 1 December");
    talk.says("marit", "meeting 8.12");
    assertThat(talk.says("aisha", "points mine")).contains("by the meeting on Tuesday 8 December");
    talk.until("2026-12-04T12:00");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("aisha", "answer"))))
        .doesNotContain("Ask before I advise");
    talk.until("2026-12-11T12:00");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("aisha", "answer"))))
        .contains("Ask before I advise");
  }

  @Test
  void help_namesMeetings() {
    talk.group(Language.NN);
    assertThat(talk.says("marit", "hjelp")).contains("møte – sei når gruppa møtest");
    assertThat(talk.says("aisha", "hjelp"))
        .contains("møter – sjå når gruppa møtest")
        .doesNotContain("møte – ");
  }

  @Test
  void setup_proposesBreaks_eachToBeUnticked_alsoAgain() {
    Form form = talk.form("marit", "setup");
    assertThat(form.fields())
        .filteredOn(Field.Several.class::isInstance)
        .flatExtracting(field -> ((Field.Several) field).options())
        .extracting(Field.Option::label)
        .contains("Christmas and New Year: 23 December 2026 – 2 January 2027");
    talk.send("marit", form, Map.of("language", "en", "breaks", "easter,christmas"));
    assertThat(talk.says("marit", "schedule"))
        .contains("Easter week", "Christmas and New Year")
        .doesNotContain("Summer", "Squeezed");
    Form again = talk.form("marit", "setup");
    assertThat(again.fields())
        .filteredOn(field -> field.id().equals("breaks"))
        .extracting(Field::value)
        .containsExactly("easter,christmas");
    talk.send("marit", again, Map.of("breaks", ""));
    assertThat(talk.says("marit", "schedule")).doesNotContain("Easter week");
  }
}
