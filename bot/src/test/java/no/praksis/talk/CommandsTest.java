package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | help              | I keep your practice community going
          EN | HJELP             | I keep your practice community going
          NB | hjelp             | Jeg holder praksisfellesskapet i gang
          NB | help              | Jeg holder praksisfellesskapet i gang
          NN | hjelp             | Eg held praksisfellesskapet i gang
          EN | schedule          | Friday 20 November at 11:30
          NB | tidsplan          | fredag 20. november kl. 11:30
          NN | tidsplan          | fredag 20. november kl. 11:30
          EN | points            | What you wanted to try
          NB | punkter           | Det du ville prøve
          NN | punkt             | Det du ville prøve
          NB | aksjoner          | Det du ville prøve
          EN | points group      | What the group wants to try
          NN | punkter gruppe    | Det gruppa vil prøve
          EN | roles             | Facilitator: Marit Lunde
          NB | roller            | Prosessleder: Marit Lunde
          NN | roller            | Prosessleiar: Marit Lunde
          EN | answer            | No round is open now
          NB | svar              | Ingen runde er åpen nå
          NN | svar              | Ingen runde er open no
          EN | language xx       | language nb
          EN | summary           | There were no rounds
          NB | oppsummering uke  | Det var ingen runder
          NN | oppsummering veke | Det var ingen rundar
          EN | summary mail      | by mail yet
          EN | status            | admin of the installation
          """)
  void command_answers_inTheGroupsLanguage(Language language, String words, String expected) {
    talk.group(language);
    assertThat(talk.says("marit", words)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"shedule,schedule", "sumary,summary", "tidsplna,tidsplan", "pointz,points"})
  void misspeltWord_getsTheNearest_asAButton(String typed, String meant) {
    talk.group(Language.EN);
    Reply reply =
        talk.handle(
            new ChatEvent.Command(
                new ChatEvent.Origin(
                    "misspelt",
                    Board.WORKSPACE,
                    new PersonId("aisha"),
                    new ConversationId(Talk.CHANNEL),
                    null),
                typed));
    assertThat(Talk.text(reply)).contains("I don't know “" + typed + "”");
    assertThat(Talk.buttons(((Reply.Tell) reply).message())).first().isEqualTo("command:" + meant);
  }

  @Test
  void ask_opensARound_once_andCloseClosesIt() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "ask")).contains("the group leader who opens rounds");
    assertThat(talk.says("jonas", "ask")).contains("The round is open.");
    assertThat(talk.says("marit", "ask")).contains("already open");
    assertThat(talk.says("marit", "ask nonsense")).contains("There are no questions called");
    assertThat(talk.says("jonas", "close")).contains("Only the facilitator");
    assertThat(talk.says("marit", "avslutt")).contains("The round is closed.");
    assertThat(talk.says("marit", "close")).contains("No round is open now.");
  }

  @Test
  void schedule_isAddedSkippedPausedResumedAndRemoved_inEnglishAndNorwegian() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "schedule skip")).contains("Only the facilitator");
    assertThat(talk.says("marit", "schedule skip"))
        .contains("The round on Friday 20 November is left out.")
        .contains("Friday 27 November at 11:30");
    assertThat(talk.says("marit", "tidsplan legg til mandag 09:00 hver 2. uke"))
        .contains("2. Monday at 09:00, every 2 weeks");
    assertThat(talk.says("marit", "schedule pause until 31.12"))
        .contains("Own break: 19 November 2026 – 31 December 2026");
    assertThat(talk.says("marit", "schedule pause 24.12 until 23.12.2026"))
        .contains("comes before");
    assertThat(talk.says("marit", "schedule pause until 1.1.2020")).contains("has already passed");
    assertThat(talk.says("marit", "tidsplan fortsett")).contains("go on as planned");
    assertThat(talk.says("marit", "schedule remove 7")).contains("There are 2 schedules");
    assertThat(talk.says("marit", "schedule remove 2")).doesNotContain("2. Monday");
    assertThat(talk.says("marit", "schedule add someday 09:00")).contains("“someday”");
    assertThat(talk.says("marit", "schedule add friday 25:00")).contains("“25:00”");
    assertThat(talk.says("marit", "schedule add friday 09:00 zone Mars/Base"))
        .contains("“Mars/Base”");
    assertThat(talk.says("marit", "schedule add friday 09:00 every 0 weeks")).contains("1 to 52");
  }

  @Test
  void skippedRound_doesNotOpen_theNextOneDoes() {
    talk.group(Language.EN);
    talk.says("marit", "schedule skip");
    talk.until("2026-11-21T09:00");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(1);
    talk.until("2026-11-27T11:31");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
  }

  @Test
  void away_isNotCounted_andBackIsCountedAgain() {
    talk.group(Language.EN);
    assertThat(talk.says("elin", "away until 2026-11-30")).contains("Noted.", "30 November");
    assertThat(talk.says("elin", "borte til 1.1.2020")).contains("has already passed");
    assertThat(talk.says("elin", "away until someday")).contains("“someday”");
    assertThat(talk.says("elin", "away")).contains("away until friday");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4 have answered");
    assertThat(talk.says("elin", "back")).contains("Welcome back.");
    talk.answers("aisha", Map.of("what-went-well", "Fine."));
    assertThat(talk.latest(Talk.CHANNEL)).contains("1 of 5 have answered");
  }

  @Test
  void language_isOnesOwn_andTheFacilitatorChoosesTheGroups() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "språk nn")).contains("Eg skriv nynorsk til deg");
    assertThat(talk.says("aisha", "points")).contains("Det du ville prøve");
    assertThat(talk.says("elin", "points")).contains("What you wanted to try");
    assertThat(talk.says("elin", "language nb group")).contains("Only the facilitator");
    assertThat(talk.says("marit", "language nb group")).contains("Jeg skriver bokmål i kanalen");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 av 5 har svart", "Hva gikk bra?");
  }

  @Test
  void roles_changeHands_butAGroupAlwaysHasAFacilitator() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "roles leader @aisha")).contains("Only the facilitator");
    assertThat(talk.says("marit", "roles member @marit")).contains("always has a facilitator");
    assertThat(talk.says("marit", "roles leader @nobody")).contains("is not in the group");
    assertThat(talk.says("paal", "roller leder @elin"))
        .contains("Group leader: Elin Sæther")
        .doesNotContain("leader: Jonas");
  }

  @Test
  void status_isForTheAdmin_andHoldsNoAnswers() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "Secret joy."));
    assertThat(talk.says("paal", "status"))
        .contains("One group", "One open round", "Every message has been delivered.")
        .doesNotContain("Secret joy.");
    assertThat(talk.says("paal", "summary")).contains("for the facilitator and the group leader");
  }

  @Test
  void summaryHere_showsTheChannelOnlyWhatTheGroupMaySee() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-went-well", "For all."));
    talk.answers(
        "elin", Map.of("what-went-well", "For Marit.", "what-went-well.seen", "FACILITATOR"));
    assertThat(talk.says("aisha", "summary here")).contains("for the facilitator");
    assertThat(talk.says("marit", "summary month here")).contains("on its way to the channel");
    assertThat(talk.latest(Talk.CHANNEL)).contains("For all.").doesNotContain("For Marit.");
  }

  @Test
  void setup_byForm_keepsTheFormOnMistakes_andMakesTheGroup() {
    assertThat(talk.says("aisha", "answer")).contains("There is no group here yet.");
    Form form = talk.form("marit", "setup");
    Reply wrong = talk.send("marit", form, Map.of("time", "late", "zone", "Mars/Base"));
    assertThat(wrong).isInstanceOf(Reply.KeepForm.class);
    assertThat(((Reply.KeepForm) wrong).form().errors()).containsKeys("time", "zone");

    Reply done =
        talk.send("marit", form, Map.of("language", "nn", "leader", "jonas", "takes-part", "no"));

    assertThat(Talk.text(done)).contains("The group is set up.");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Denne kanalen er no eit praksisfellesskap", "Prosessleiar: Marit Lunde");
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 av 4 har svara");
    assertThat(talk.says("aisha", "setup")).contains("Berre prosessleiaren");
  }

  @Test
  void privateChat_takesPlainWords_forTheOnlyGroup() {
    talk.group(Language.NB);
    assertThat(talk.whispers("aisha", "tidsplan")).contains("fredag 20. november");
    assertThat(talk.whispers("aisha", "")).contains("Jeg holder praksisfellesskapet");
  }

  @Test
  void setupAgain_keepsPlansAndRoles_andChangesOnlyWhatIsChosen() {
    talk.group(Language.EN);
    talk.says("marit", "schedule remove 1");
    talk.says("marit", "schedule add monday,thursday 11:30 every 2 weeks zone Europe/London");
    talk.says("marit", "schedule pause 21.12 until 4.1.2027");
    talk.says("marit", "roles facilitator @aisha");
    talk.accepts("aisha", "facilitate:yes");

    assertThat(talk.says("aisha", "setup nb")).contains("The group is changed.");

    assertThat(talk.says("aisha", "schedule"))
        .contains("mandag, torsdag kl. 11:30, hver 2. uke (Europe/London)", "Egen ferie");
    assertThat(talk.says("aisha", "roller"))
        .contains("Prosessleder: Aisha Khan, Marit Lunde", "Leder for gruppa: Jonas Berg");
    talk.says("marit", "setup 12:15");
    assertThat(talk.says("aisha", "schedule")).contains("mandag, torsdag kl. 12:15");
  }

  @Test
  void roles_openNobodysConfidences_andTheChannelIsTold() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers(
        "elin", Map.of("what-went-well", "For Marit.", "what-went-well.seen", "FACILITATOR"));

    assertThat(talk.says("paal", "roles facilitator @paal")).contains("Somebody else has to");
    assertThat(talk.says("marit", "roles facilitator @jonas"))
        .contains("asked Jonas Berg privately");
    assertThat(talk.accepts("jonas", "facilitate:yes")).contains("You facilitate Ledergruppa now");

    assertThat(talk.latest(Talk.CHANNEL)).contains("Facilitator: Jonas Berg, Marit Lunde");
    assertThat(talk.says("jonas", "summary")).doesNotContain("For Marit.");
    assertThat(talk.says("marit", "roles leader @")).contains("roles leader @name");
  }

  @Test
  void daysWithoutAYear_areTheOnesThatWereMeant() {
    talk.group(Language.EN);
    talk.until("2026-12-22T12:00");
    assertThat(talk.says("marit", "summary 20.11 21.12")).contains("20 Nov – 21 Dec", "5 rounds");
    assertThat(talk.says("elin", "away 20.12 until 4.1"))
        .contains("20 December", "Monday 4 January");
    assertThat(talk.says("marit", "schedule add friday 09:00 zone europe/oslo"))
        .contains("Friday at 09:00 (Europe/Oslo)");
    assertThat(talk.says("marit", "schedule add friday 09:00 zone +01:00")).contains("“+01:00”");
  }

  @Test
  void severalPauses_areKeptBesideEachOther() {
    talk.group(Language.EN);
    talk.says("marit", "schedule pause 2026-12-21 until 2027-01-04");
    assertThat(talk.says("marit", "schedule pause 2026-11-30 until 2026-12-04"))
        .contains("• Friday 4 December: own break")
        .contains("• Own break: 30 November 2026 – 4 December 2026")
        .contains("• Own break: 21 December 2026 – 4 January 2027");
  }

  @Test
  void askedRound_closesBeforeTheScheduleAsksTheSame() {
    talk.group(Language.EN);
    talk.says("marit", "ask Weekly");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Open until Friday 20 November at 11:30");
    talk.until("2026-11-20T11:31");
    assertThat(talk.says("aisha", "answer")).contains("recognised");
  }

  @Test
  void markupThatPeopleType_staysText() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    String typed = "<!channel> <b>*bold*</b> {name} 'quoted' \u202Ertl 😀";
    talk.answers("aisha", Map.of("what-went-well", typed));
    talk.says("marit", "close");
    assertThat(talk.latest(Talk.CHANNEL)).contains(typed);
  }
}
