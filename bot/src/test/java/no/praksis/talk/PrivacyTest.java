package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One's own data: seen, taken along, taken out, forgotten. */
class PrivacyTest {
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
          EN | privacy    | Not used for pay, appraisal or following up individuals. | facilitated by Marit Lunde, led by Jonas Berg. Kept for 12 months
          NB | personvern | Brukes ikke til lønn, medarbeidersamtale eller oppfølging av enkeltpersoner. | prosessleder Marit Lunde, leder Jonas Berg. Beholdes i 12 måneder
          NN | personvern | Blir ikkje brukt til løn, medarbeidarsamtale eller oppfølging av enkeltpersonar. | prosessleiar Marit Lunde, leiar Jonas Berg. Blir teke vare på i 12 månader
          EN | export     | everything that is stored about you | praksis.json
          NB | eksport    | alt som er lagret om deg | praksis.txt
          NN | eksport    | alt som er lagra om deg | praksis.json
          EN | forget me  | Shall I forget you? | mail that has been sent
          NB | glem meg   | Skal jeg glemme deg? | e-post som er sendt
          NN | gløym meg  | Skal eg gløyme deg? | e-post som er send
          EN | remove     | What you have shared | Nothing is here
          NB | fjern      | Det du har delt | Her er det ingenting
          NN | fjern      | Det du har delt | Her er det ingenting
          """)
  void command_answers_toEverybody(Language language, String words, String one, String other) {
    talk.group(language);
    for (String person : List.of("marit", "jonas", "aisha")) {
      assertThat(talk.says(person, words)).contains(one, other);
      assertThat(talk.whispers(person, words)).contains(one, other);
    }
  }

  @Test
  void privacy_saysBothSentences_wordForWord() {
    talk.group(Language.NB);
    assertThat(talk.says("aisha", "personvern"))
        .contains(
            "Brukes ikke til lønn, medarbeidersamtale eller oppfølging av enkeltpersoner.",
            "Ikke skriv om brukere, pasienter, barn eller ansatte som kan kjennes igjen.");
    assertThat(talk.reads(Talk.CHANNEL).getFirst())
        .contains("Brukes ikke til lønn, medarbeidersamtale eller oppfølging av enkeltpersoner.");
  }

  @Test
  void help_namesWhatThisPersonMayDo() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "help")).contains("forget me", "remove – take out something you");
    assertThat(talk.says("jonas", "help")).contains("remove – take out something you");
    assertThat(talk.says("marit", "help")).contains("remove – take out something that was shared");
  }

  @Test
  void export_holdsAllOfMine_andNothingOfOthers() throws IOException {
    twoRounds();
    talk.says("aisha", "away until 24.12.2026");
    Message message = ((Reply.Tell) command("aisha", "export")).message();
    String toRead = file(message, 0);
    assertThat(toRead)
        .contains(
            "Aisha Khan",
            "Ledergruppa",
            "What went well?",
            "Aisha's good week",
            "Aisha's next step",
            "Aisha is looking",
            "Aisha tried it",
            "Thursday 24 December 2026",
            "participant",
            "only you",
            "Anonymous answers")
        .doesNotContain("Elin's", "FACILITATOR", "ONLY_ME", "PARTICIPANT");
    JsonNode json = new ObjectMapper().readTree(file(message, 1));
    assertThat(json.path("profile").get(0).path("name").asText()).isEqualTo("Aisha Khan");
    assertThat(json.path("answer").findValuesAsText("text")).contains("Aisha's good week");
    assertThat(json.path("action_point").findValuesAsText("text")).contains("Aisha's next step");
    assertThat(json.path("follow_up").findValuesAsText("text")).contains("Aisha tried it");
    assertThat(json.path("participation")).hasSize(2);
    assertThat(json.path("note").asText()).contains("Anonymous answers");
    assertThat(json.toString()).doesNotContain("Elin's");
  }

  @Test
  void export_tellsTheDayOfTheMeeting_atWhichAPointIsDue() throws IOException {
    talk.group(Language.EN).until("2026-11-20T11:31");
    talk.says("marit", "meeting 2026-12-10 09:00");
    talk.answers("aisha", Map.of("what-now", "Bring cake.", "what-now.due", "next-meeting"));
    Message message = ((Reply.Tell) command("aisha", "export")).message();
    assertThat(file(message, 0)).contains("Bring cake.", "Thursday 10 December 2026");
    JsonNode point = new ObjectMapper().readTree(file(message, 1)).path("action_point").get(0);
    assertThat(point.path("due").asText()).isEqualTo("2026-12-10");
  }

  @Test
  void forgetMe_asksFirst_andThenTakesTheWordsOutOfEverythingThatStands() {
    twoRounds();
    talk.says("marit", "summary season here");
    assertThat(all()).contains("Aisha's good week", "Aisha tried it", "Elin's good week");
    assertThat(talk.says("aisha", "forget me")).contains("can’t be undone");
    assertThat(all()).contains("Aisha's good week");

    Reply reply = talk.press("aisha", "privacy:forget");
    assertThat(Talk.text(reply)).contains("You are forgotten", "what you wrote in chats yourself");
    assertThat(all()).doesNotContain("Aisha").contains("Elin's good week");
    assertThat(talk.says("aisha", "points")).as("nobody is known").isEmpty();
    assertThat(talk.says("marit", "roles")).doesNotContain("Aisha");
    assertThat(talk.says("marit", "summary season")).doesNotContain("Aisha");
    talk.until("2026-12-04T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4 have answered");
  }

  @Test
  void forgetMe_byTheOnlyFacilitator_isAllowed_andSaysWhatFollows() {
    twoRounds();
    assertThat(talk.says("marit", "forget me")).contains("Ledergruppa has no facilitator then");
    assertThat(Talk.text(talk.press("marit", "privacy:forget"))).contains("You are forgotten");
    assertThat(all()).doesNotContain("Marit");
    assertThat(talk.latest("jonas")).contains("Ledergruppa", "facilitat");
    assertThat(talk.home("jonas")).contains("Nobody facilitates it now.");
  }

  @Test
  void sameEventAgain_givesTheSameAnswer() {
    twoRounds();
    ChatEvent pressed = new ChatEvent.Pressed(origin("aisha", "forget-once"), "privacy:forget");
    assertThat(Talk.text(talk.handle(pressed))).contains("You are forgotten");
    assertThat(Talk.text(talk.handle(pressed))).isEmpty();
    assertThat(talk.press("aisha", "privacy:nonsense")).isInstanceOf(Reply.Nothing.class);
  }

  @Test
  void remove_byTheAuthor_takesItOutOfTheDigest() {
    twoRounds();
    Message list = ((Reply.Tell) command("aisha", "remove")).message();
    String button = buttonUnder(list, "Aisha's good week");
    Reply asked = talk.press("aisha", button);
    assertThat(Talk.text(asked)).contains("Shall I take this out?", "Aisha's good week");
    assertThat(all()).contains("Aisha's good week");
    String confirm = Talk.buttons(((Reply.Tell) asked).message()).getFirst();
    assertThat(Talk.text(talk.press("aisha", confirm))).contains("Taken out.");
    assertThat(all()).doesNotContain("Aisha's good week").contains("Aisha tried it");
    assertThat(Talk.text(talk.press("aisha", confirm))).contains("not there any more");
  }

  @Test
  void remove_byTheFacilitator_notByTheLeader() {
    twoRounds();
    Message list = ((Reply.Tell) command("marit", "fjern")).message();
    String ask = buttonUnder(list, "Elin's good week");
    String confirm = ask.replace("ask:", "do:");
    assertThat(Talk.text(command("jonas", "remove"))).doesNotContain("Elin's good week");
    assertThat(Talk.text(talk.press("jonas", ask))).contains("not there any more");
    assertThat(Talk.text(talk.press("jonas", confirm))).contains("not there any more");
    assertThat(Talk.text(talk.press("aisha", confirm))).contains("not there any more");
    assertThat(all()).contains("Elin's good week");
    assertThat(Talk.text(talk.press("marit", confirm))).contains("Taken out.");
    assertThat(all()).doesNotContain("Elin's good week");
    assertThat(Talk.text(talk.press("marit", "remove:do:ANSWER/nonsense"))).contains("not there");
    assertThat(Talk.text(talk.press("marit", "remove:do:nonsense"))).contains("not there");
    assertThat(Talk.text(talk.press("jonas", "remove:group:0:" + "nowhere"))).contains("facilit");
  }

  @Test
  void remove_neverShowsWhatIsForSomebodyAlone() {
    twoRounds();
    assertThat(Talk.text(command("marit", "remove"))).doesNotContain("for me alone");
    assertThat(Talk.text(command("aisha", "remove"))).doesNotContain("for me alone");
  }

  @Test
  void expiredRound_isDeleted_andItsDigestStays() {
    twoRounds();
    talk.says("marit", "schedule pause until 1.6.2028");
    talk.until("2027-11-30T12:00");
    assertThat(talk.says("marit", "summary 19.11.2026 20.12.2026")).contains("Aisha's good week");
    talk.until("2027-12-01T03:01");
    assertThat(talk.says("marit", "summary 19.11.2026 20.12.2026"))
        .doesNotContain("Aisha's good week");
    assertThat(all()).contains("Aisha's good week");
    assertThat(talk.says("aisha", "points")).as("open ones stay").contains("Aisha's next step");
  }

  /** Two closed rounds in which Aisha and Elin shared things. */
  private void twoRounds() {
    talk.group(Language.EN).until("2026-11-20T11:31");
    talk.answers(
        "aisha",
        Map.of(
            "what-went-well", "Aisha's good week",
            "looking-for", "Aisha is looking",
            "what-now", "Aisha's first step",
            "what-now.due", "next-round"));
    talk.answers("elin", Map.of("what-went-well", "Elin's good week"));
    talk.until("2026-11-27T11:31");
    talk.answers(
        "aisha",
        Map.of(
            "what-went-well", "for me alone",
            "what-went-well.seen", "ONLY_ME",
            "since-last-time.outcome", "TRIED",
            "since-last-time", "Aisha tried it",
            "what-now", "Aisha's next step",
            "what-now.due", "next-round"));
    talk.until("2026-12-02T12:01");
  }

  private String all() {
    return String.join("\n", talk.reads(Talk.CHANNEL));
  }

  private Reply command(String person, String words) {
    return talk.handle(
        new ChatEvent.Command(origin(person, person + words + System.nanoTime()), words));
  }

  private static ChatEvent.Origin origin(String person, String event) {
    return new ChatEvent.Origin(
        event, Board.WORKSPACE, new PersonId(person), new ConversationId(Talk.CHANNEL), null);
  }

  private String file(Message message, int index) {
    Element.Attachment attachment =
        message.elements().stream()
            .filter(Element.Attachment.class::isInstance)
            .map(Element.Attachment.class::cast)
            .toList()
            .get(index);
    KeptFile file = talk.files().find(attachment.id()).orElseThrow();
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static String buttonUnder(Message message, String text) {
    for (int i = 0; i + 1 < message.elements().size(); i++) {
      if (message.elements().get(i) instanceof Element.Quote quote && quote.text().equals(text)) {
        return ((Element.Buttons) message.elements().get(i + 1)).buttons().getFirst().id();
      }
    }
    throw new AssertionError(text + " is not in the list");
  }
}
