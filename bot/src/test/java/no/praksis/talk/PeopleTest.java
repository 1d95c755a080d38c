package no.praksis.talk;

import static no.praksis.talk.Board.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes and goes, who facilitates, who works when. */
class PeopleTest {
  private static final ConversationId CHANNEL = new ConversationId(Talk.CHANNEL);

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

  private void joins(String person) {
    talk.happens(new ChannelEvent.Joined(WORKSPACE, CHANNEL, new PersonId(person)));
  }

  private void leaves(String person) {
    talk.happens(new ChannelEvent.Left(WORKSPACE, CHANNEL, new PersonId(person)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Welcome to Ledergruppa   | You take part from the next round | Not used for
          NB | Velkommen til Ledergruppa | Du er med fra neste runde | Brukes ikke til lønn
          NN | Velkomen til Ledergruppa | Du er med frå neste runde | Blir ikkje brukt til
          """)
  void newcomer_isGreetedOnce_privately(
      Language language, String welcome, String next, String trust) {
    talk.group(language).meets("nils", "Nils Dahl", false);
    joins("nils");
    joins("nils");
    leaves("nils");
    joins("nils");

    List<String> told = talk.reads("nils");
    assertThat(told).filteredOn(one -> one.contains(welcome)).hasSize(1);
    assertThat(told.getFirst()).contains(next, trust, "Marit Lunde", "Jonas Berg");
    assertThat(talk.reads(Talk.CHANNEL)).noneMatch(one -> one.contains("Nils"));
  }

  @Test
  void newcomer_takesPart_fromTheNextRoundOn() {
    talk.group(Language.EN).until("2026-11-20T12:00").meets("nils", "Nils Dahl", false);
    joins("nils");
    assertThat(talk.latest(Talk.CHANNEL)).contains("of 5");
    talk.until("2026-11-27T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("of 6");
  }

  @Test
  void whoLeaves_isOutAtOnce_andIsOfferedTheirData() {
    talk.group(Language.EN).until("2026-11-20T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5");
    leaves("elin");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4");
    assertThat(talk.latest("elin")).contains("no longer in Ledergruppa");
    assertThat(Talk.buttons(talk.board.in("elin").getLast())).containsExactly("command:export");
    talk.until("2026-11-25T13:00");
    assertThat(talk.reads("elin")).noneMatch(one -> one.contains("still time to answer"));
  }

  @Test
  void guest_takesPart_onlyWhereTheGroupWantsIt() {
    talk.group(Language.EN).meets("oda", "Oda Lien", true);
    joins("oda");
    assertThat(talk.reads("oda")).isEmpty();
    talk.until("2026-11-20T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("of 5");

    assertThat(
            Talk.text(talk.send("marit", talk.form("marit", "settings"), Map.of("guests", "yes"))))
        .contains("Guests take part.");
    talk.until("2026-11-27T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("of 6");
  }

  @Test
  void praksisTakenOut_pausesTheGroup_untilItIsAddedAgain() {
    talk.group(Language.EN);
    int before = talk.reads(Talk.CHANNEL).size();
    talk.happens(new ChannelEvent.PraksisRemoved(WORKSPACE, CHANNEL));
    talk.happens(new ChannelEvent.PraksisRemoved(WORKSPACE, CHANNEL));
    talk.until("2026-12-03T12:00");
    assertThat(talk.reads("marit"))
        .filteredOn(one -> one.contains("I cannot reach the channel of Ledergruppa"))
        .hasSize(1);
    assertThat(talk.reads("jonas")).noneMatch(one -> one.contains("cannot reach"));
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    assertThat(talk.says("marit", "ask")).contains("I am not in the channel");

    Reply reply =
        talk.happens(
            new ChannelEvent.PraksisAdded(
                WORKSPACE, CHANNEL, new PersonId("aisha"), null, "added", false));
    assertThat(Talk.text(reply)).contains("I am back");
    assertThat(talk.reads("marit")).anyMatch(one -> one.contains("I am back in Ledergruppa"));
    talk.until("2026-12-04T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Marit Lunde has invited me | Marit Lunde invited me here
          NB | Marit Lunde har invitert meg | Marit Lunde inviterte meg hit
          NN | Marit Lunde har invitert meg | Marit Lunde inviterte meg hit
          """)
  void channel_withoutAGroup_isToldOnce_whoInvitedPraksis(
      Language language, String invited, String notYours) {
    Reply reply = talk.happens(added("marit", language, "Ev1", true));
    talk.happens(added("marit", language, "Ev1", true));

    assertThat(reply).isInstanceOf(Reply.Nothing.class);
    assertThat(talk.reads(Talk.CHANNEL)).singleElement().asString().contains(invited);
    assertThat(talk.reads("marit")).isEmpty();
    String button = Talk.buttons(talk.board.in(Talk.CHANNEL).getLast()).getFirst();
    talk.says("jonas", "language " + language.tag());
    assertThat(Talk.text(talk.press("jonas", button))).contains(notYours);
    assertThat(talk.press("marit", button)).isInstanceOf(Reply.OpenForm.class);
    assertThat(talk.press(Talk.ADMIN, button)).isInstanceOf(Reply.OpenForm.class);

    talk.happens(added("marit", language, "Ev2", false));
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
  }

  @Test
  void channel_ofEverybody_isLeftInPeace_unlessSomebodyInvitedPraksis() {
    talk.happens(added(null, Language.NN, "Ev1", true));
    assertThat(talk.reads(Talk.CHANNEL)).isEmpty();

    talk.happens(added(null, Language.NN, "Ev2", false));
    assertThat(talk.latest(Talk.CHANNEL)).contains("eg er invitert til denne kanalen");
    String button = Talk.buttons(talk.board.in(Talk.CHANNEL).getLast()).getFirst();
    assertThat(talk.press("jonas", button)).isInstanceOf(Reply.OpenForm.class);
  }

  @Test
  void channel_withoutAGroup_isToldInOnesOwnLanguage() {
    talk.says("marit", "language nn");
    talk.happens(added("marit", Language.EN, "Ev1", false));
    assertThat(talk.latest(Talk.CHANNEL)).contains("Eg hjelper leiarar");
  }

  private static ChannelEvent added(
      @Nullable String by, Language language, String event, boolean general) {
    PersonId person = by == null ? null : new PersonId(by);
    return new ChannelEvent.PraksisAdded(WORKSPACE, CHANNEL, person, language, event, general);
  }

  @Test
  void renamedChannel_renamesTheGroup() {
    talk.group(Language.EN);
    talk.happens(new ChannelEvent.Renamed(WORKSPACE, CHANNEL, "Oppvekst"));
    talk.happens(new ChannelEvent.Renamed(WORKSPACE, CHANNEL, "Oppvekst"));
    assertThat(talk.home("marit")).contains("Oppvekst");
    assertThat(talk.reads("marit"))
        .filteredOn(told -> told.contains("I call the group Oppvekst from now on"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | asked the facilitator privately | would like you to facilitate | You facilitate
          NB | spurt prosesslederen privat | ønsker deg som prosessleder | Du er nå prosessleder
          NN | spurt prosessleiaren privat | ønskjer deg som prosessleiar | Du er no prosessleiar
          """)
  void namedFacilitator_isAskedFirst_andTheRoundWaits(
      Language language, String asked, String question, String accepted) {
    talk.says("aisha", "language " + language.tag());
    Form form = talk.form("aisha", "setup");
    Reply reply =
        talk.send("aisha", form, Map.of("language", language.tag(), "facilitator", "marit"));
    assertThat(Talk.text(reply)).contains(asked);
    assertThat(talk.latest("marit")).contains(question, "Aisha Khan");

    talk.until("2026-11-20T14:00");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(1);
    assertThat(talk.accepts("marit", "facilitate:yes")).contains(accepted);
    assertThat(talk.latest(Talk.CHANNEL)).contains("0", "5");
    assertThat(talk.accepts("marit", "facilitate:no")).doesNotContain(accepted);
  }

  @Test
  void facilitatorWhoDeclines_isReportedToWhoeverAsked_whoNamesAnother() {
    talk.send("aisha", talk.form("aisha", "setup"), Map.of("facilitator", "marit"));
    assertThat(talk.accepts("marit", "facilitate:no")).contains("quite all right");
    assertThat(talk.latest("aisha")).contains("Marit Lunde can't facilitate Ledergruppa");
    assertThat(talk.says("aisha", "schedule")).contains("No round opens before");
    assertThat(talk.says("elin", "roles facilitator @jonas")).contains("Only the facilitator");
    assertThat(talk.says("aisha", "roles facilitator @elin")).contains("asked Elin");
    talk.accepts("elin", "facilitate:yes");
    assertThat(talk.latest(Talk.CHANNEL)).contains("Facilitator: Elin Sæther");
  }

  @Test
  void lastFacilitatorWhoLeaves_isMissed_byTheLeader_andRoundsGoOn() {
    talk.group(Language.EN);
    leaves("marit");
    assertThat(talk.latest("jonas")).contains("Nobody facilitates Ledergruppa any more");
    talk.until("2026-11-20T12:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4");
    assertThat(talk.says("jonas", "roles facilitator @aisha")).contains("asked Aisha");
  }

  @Test
  void newLeader_seesSummaries_fromTheFirstDayAsLeader() {
    talk.group(Language.EN).until("2026-11-20T12:00");
    talk.answers("elin", Map.of("what-went-well", "Before Aisha led."));
    talk.until("2026-11-26T12:00").says("marit", "roles leader @aisha");
    talk.until("2026-11-27T12:00");
    talk.answers("elin", Map.of("what-went-well", "Since Aisha leads."));

    assertThat(talk.says("aisha", "summary 19.11 27.11"))
        .contains("Since Aisha leads.", "your first day as group leader")
        .doesNotContain("Before Aisha led.");
    assertThat(talk.says("marit", "summary 19.11 27.11"))
        .contains("Before Aisha led.")
        .doesNotContain("your first day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | hours mon-thu 08:00-15:30 | Monday, Tuesday, Wednesday, Thursday, 08:00–15:30
          EN | hours mon, wed, fri 9.00 - 14.00 | Monday, Wednesday, Friday, 09:00–14:00
          EN | hours zone Europe/London | (Europe/London)
          EN | hours none | no reminders come
          EN | hours funday | “funday” is not a day
          EN | hours mon 25:00-26:00 | is not a time of day
          EN | hours mon 15:30-08:00 | is not after 15:30
          EN | hours mon zone Mars/Base | “Mars/Base”
          EN | hours | 08:00–15:30
          NB | arbeidstid man-tor 08:00-15:30 | mandag, tirsdag, onsdag, torsdag, 08:00–15:30
          NB | arbeidstid ingen | ingen påminnelser
          NB | arbeidstid tull | «tull» er ikke en dag
          NN | arbeidstid mån-tor 08.00-15.30 | måndag, tysdag, onsdag, torsdag, 08:00–15:30
          NN | arbeidstid inga | ingen påminningar
          """)
  void hours_areReadAndShown(Language language, String words, String expected) {
    talk.group(language);
    assertThat(talk.says("elin", words)).contains(expected);
  }

  @Test
  void whoHasNoHours_isNotReminded_theOthersAre() {
    talk.group(Language.EN).until("2026-11-20T12:00");
    talk.says("elin", "hours none");
    talk.until("2026-11-25T13:00");
    assertThat(talk.reads("elin")).noneMatch(one -> one.contains("still time to answer"));
    assertThat(talk.reads("aisha")).anyMatch(one -> one.contains("still time to answer"));
  }

  @ParameterizedTest
  @CsvSource({
    "EN,settings,Group settings",
    "NB,innstillinger,Innstillinger for gruppa",
    "NN,innstillingar,Innstillingar for gruppa"
  })
  void settings_areForTheFacilitatorAndTheAdmin(Language language, String word, String title) {
    talk.group(language);
    assertThat(talk.form("marit", word).title()).isEqualTo(title);
    assertThat(talk.form("paal", word).title()).isEqualTo(title);
    assertThat(talk.says("aisha", word)).doesNotContain(title);
    Form form = talk.form("marit", word);
    for (String wrong : List.of("0", "121", "a year", "")) {
      assertThat(talk.send("marit", form, Map.of("months", wrong)))
          .isInstanceOf(Reply.KeepForm.class);
    }
    assertThat(talk.send("marit", form, Map.of("months", "")))
        .isInstanceOfSatisfying(
            Reply.KeepForm.class,
            kept -> assertThat(kept.form().errors().get("months")).doesNotContain("“", "«"));
    assertThat(Talk.text(talk.send("marit", form, Map.of("months", "24")))).contains("24");
  }

  @Test
  void setupLike_copiesAnotherOfMyGroups_andListsThemOtherwise() {
    talk.board.open("skole", List.of(new PersonId("marit"), new PersonId("elin")));
    assertThat(talk.saysIn("skole", "marit", "setup like Ledergruppa")).contains("nothing to copy");
    talk.group(Language.NB).says("marit", "tidsplan legg til mandag 09:00 hver 2. uke");

    assertThat(talk.saysIn("skole", "marit", "setup like Elsewhere")).contains("Ledergruppa");
    talk.says("marit", "språk nb");
    assertThat(talk.saysIn("skole", "marit", "oppsett som ledergruppa"))
        .contains("satt opp som Ledergruppa");
    assertThat(talk.saysIn("skole", "marit", "tidsplan"))
        .contains("fredag kl. 11:30", "mandag kl. 09:00, hver 2. uke");
    assertThat(talk.saysIn("skole", "marit", "roller")).contains("Prosessleder: Marit Lunde");
    assertThat(talk.saysIn("skole", "marit", "oppsett som ledergruppa"))
        .contains("allerede en gruppe");
  }

  @Test
  void severalGroups_areNamedAtTheEnd_orChosenByAButtonThatKeepsTheWords() {
    talk.board.open("skole i byen", List.of(new PersonId("marit"), new PersonId("elin")));
    talk.group(Language.EN).saysIn("skole i byen", "marit", "setup en monday 08:00");

    assertThat(talk.whispers("marit", "schedule in ledergruppa")).contains("Friday at 11:30");
    assertThat(talk.whispers("marit", "schedule  i  Skole i  byen")).contains("Monday at 08:00");
    assertThat(talk.says("marit", "schedule in skole i byen")).contains("Monday at 08:00");
    Reply reply =
        talk.handle(
            new ChatEvent.Said(
                new ChatEvent.Origin("several", WORKSPACE, new PersonId("marit"), null, null),
                "schedule",
                null,
                null));
    assertThat(Talk.text(reply)).contains("Which group");
    String button = Talk.buttons(((Reply.Tell) reply).message()).getLast();
    assertThat(Talk.text(talk.press("marit", button))).contains("Monday at 08:00");
    assertThat(Talk.text(talk.press("jonas", button))).doesNotContain("Monday at 08:00");
  }
}
