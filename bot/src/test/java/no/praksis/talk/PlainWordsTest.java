package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainWordsTest {
  private static final String NOW = "what-now";

  @TempDir Path folder;
  private Talk talk;
  private PrivateChat aisha;

  @BeforeEach
  void start() {
    begin(Language.EN);
  }

  private void begin(Language language) {
    talk = new Talk(folder.resolve(language.tag() + ".d")).group(language);
    talk.until("2026-11-20T12:00");
    aisha = new PrivateChat(talk, "aisha");
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  @Test
  void round_isAnsweredQuestionByQuestion_fromStartToEnd() {
    assertThat(aisha.types("answer")).contains("If you would rather answer here");
    assertThat(aisha.presses("Answer here in the chat"))
        .contains("one question at a time", "The group sees what you answer.")
        .contains("stays in the chat itself", "“only me” exists in the form")
        .contains("Don't write about users", "What went well?");

    assertThat(aisha.types("We laughed.\nA lot."))
        .contains("Kept. The group sees it.", "I'm looking for…");
    assertThat(talk.latest(Talk.CHANNEL)).contains("1 of 5 have answered");
    assertThat(aisha.types("skip")).contains("Left out.", "What now?");
    assertThat(aisha.types("Ask before I advise.")).contains("Kept.", "By when");
    assertThat(aisha.labels()).contains("Next round", "✓ Friday 4 December", "Skip", "Stop");
    assertThat(aisha.presses("Next round")).contains("That was everything.", "You are the first.");

    assertThat(aisha.commands("points")).contains("Ask before I advise.", "next round");
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("We laughed.\nA lot.", "Ask before I advise.");
  }

  @Test
  void round_isAnsweredInBokmaal() {
    talk.close();
    begin(Language.NB);
    assertThat(aisha.types("svar")).contains("Vil du heller svare her");
    assertThat(aisha.presses("Svar her i chatten")).contains("hopp over, stopp og hjelp");
    assertThat(aisha.types("  Hjelp ")).contains("Skriv svaret", "Hva gikk bra?");
    assertThat(aisha.types("Vi lo.")).contains("Tatt vare på. Gruppa ser det.");
    assertThat(aisha.types("Hopp  over")).contains("Hoppet over.", "Hva nå?");
    assertThat(aisha.types("STOPP")).contains("Vi stopper her.");
    assertThat(aisha.types("fortsett")).contains("Hva nå?");
    assertThat(aisha.types("Spørre før jeg gir råd.")).contains("Innen når");
    assertThat(aisha.types("24.12")).contains("Det var alt.");
  }

  @Test
  void round_isAnsweredInNynorsk() {
    talk.close();
    begin(Language.NN);
    aisha.types("svar");
    assertThat(aisha.presses("Svar her i chatten")).contains("berre orda hopp over");
    assertThat(aisha.types("Vi lo.")).contains("Teke vare på. Gruppa ser det.");
    assertThat(aisha.presses("Hopp over")).contains("Hoppa over.", "Kva no?");
    assertThat(aisha.presses("Stopp")).contains("Vi stoppar her.");
    assertThat(aisha.presses("Hald fram her")).contains("Kva no?");
  }

  @Test
  void whoStopsHalfway_keepsWhatIsAnswered_andGoesOnAfterARestart() {
    startChat();
    aisha.types("We laughed.");
    assertThat(aisha.types("stop")).contains("you can go on until the round closes");
    assertThat(aisha.types("points")).contains("Nothing is open.");

    talk.close();
    talk = new Talk(folder.resolve("en.d"), "2026-11-23T08:00");
    aisha = new PrivateChat(talk, "aisha");
    assertThat(aisha.types("resume")).contains("I'm looking for…").doesNotContain("What went");
    talk.close();
    talk = new Talk(folder.resolve("en.d"), "2026-11-23T09:00");
    aisha = new PrivateChat(talk, "aisha");
    assertThat(aisha.types("A mentor.")).contains("Kept.", "What now?");
  }

  @Test
  void mentions_areKeptAsNames() {
    startChat();
    assertThat(aisha.types("Elin: @elin helped.")).contains("Kept.");
    assertThat(talk.says("marit", "summary")).contains("Elin: @Elin Sæther helped.");
  }

  @Test
  void whileAQuestionIsOpen_everythingElseIsTheAnswer() {
    startChat();
    assertThat(aisha.types("points")).contains("Kept.", "I'm looking for…");
    assertThat(aisha.types("stop it, please")).contains("Kept.", "What now?");
    assertThat(aisha.commands("points")).contains("Nothing is open.");
    assertThat(aisha.types("help me")).contains("Kept.", "By when");
  }

  @Test
  void answer_canBeChanged_andGivenToTheFacilitatorAlone() {
    startChat();
    aisha.types("A hard week.");
    assertThat(aisha.presses("Only the facilitator"))
        .contains("Changed. Only the facilitator sees it.");
    assertThat(talk.says("jonas", "summary")).doesNotContain("A hard week.");
    assertThat(talk.says("marit", "summary")).contains("A hard week.");
    assertThat(aisha.presses("Show the group")).contains("The group sees it.");

    aisha.types("skip");
    aisha.types("skip");
    aisha.presses("Change here in the chat");
    assertThat(aisha.presses("What went well?")).contains("A hard week.", "takes its place");
    assertThat(aisha.types("A good week.")).contains("Kept. The group sees it.");
    assertThat(talk.says("jonas", "summary")).contains("A good week.").doesNotContain("hard");
  }

  @Test
  void sinceLastTime_showsTheOwnPoint_withThreeButtonsAndOneLine() {
    talk.answers("aisha", Map.of(NOW, "Ask before I advise.", NOW + ".due", "next-round"));
    talk.until("2026-11-27T12:00");
    aisha.types("answer");
    assertThat(aisha.presses("Answer here in the chat"))
        .contains("Ask before I advise.", "Nobody else sees “not yet”");
    assertThat(aisha.labels()).contains("I tried it", "Not yet", "I'm letting it go");
    assertThat(aisha.types("It went well, they knew already."))
        .contains("your line is kept", "Choose one of these first");
    assertThat(aisha.presses("I tried it")).contains("Kept.");
    talk.until("2026-12-02T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Ask before I advise. → It went well, they knew already.");
  }

  @Test
  void notYet_asksForANewMoment() {
    talk.answers("aisha", Map.of(NOW, "Ask before I advise.", NOW + ".due", "next-round"));
    talk.until("2026-11-27T12:00");
    startChat();
    assertThat(aisha.presses("Not yet")).contains("What happened");
    assertThat(aisha.types("skip")).contains("If not yet, ask me again");
    assertThat(aisha.presses("In two weeks")).contains("Kept.", "What went well?");
    assertThat(talk.says("aisha", "points")).contains("Friday 11 December");
  }

  @Test
  void unusualWords_areAnswersLikeOthers() {
    startChat();
    assertThat(aisha.types("🎉🙂")).contains("Kept.");
    assertThat(aisha.types("<!channel> **hei** <@U1>")).contains("Kept.");
    assertThat(aisha.types("מה עכשיו")).contains("Kept.");
    aisha.presses("Next round");
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("🎉🙂", "<!channel> **hei** <@U1>", "מה עכשיו");
  }

  @Test
  void nothingAndTooMuch_areRefused_withTheWordsBack() {
    startChat();
    assertThat(aisha.types(" \n ")).contains("There was nothing in it.", "What went well?");
    String long1 = "æ".repeat(3_001);
    assertThat(aisha.types(long1)).contains("3,001 characters long", "3,000", long1);
    assertThat(aisha.types("🎉".repeat(3_000))).contains("Kept.");
  }

  @Test
  void roundThatClosesMeanwhile_givesTheWordsBack_andCommandsWorkAgain() {
    startChat();
    talk.until("2026-11-25T12:00:01");
    assertThat(aisha.types("Too late for this."))
        .contains("closed while you were writing", "Too late for this.");
    assertThat(aisha.types("points")).contains("Nothing is open.");

    talk.until("2026-11-27T12:00");
    startChat();
    talk.until("2026-12-02T12:00:01");
    assertThat(aisha.types("points")).contains("Nothing is open.");
  }

  @Test
  void sameEventAgain_givesTheSameAnswer_andKeepsItOnce() {
    startChat();
    ChatEvent.Origin origin = aisha.next();
    String first = aisha.types("We laughed.", origin);
    assertThat(aisha.types("We laughed.", origin)).isEqualTo(first);
    assertThat(aisha.types("A mentor.")).contains("What now?");
    ChatEvent.Origin stop = aisha.next();
    String stopped = aisha.types("stop", stop);
    assertThat(aisha.types("stop", stop)).isEqualTo(stopped);
  }

  @Test
  void looseWords_areAskedWhichQuestionTheyAnswer_andNothingIsLost() {
    assertThat(aisha.types("We finished the budget on time."))
        .contains("Is this an answer?")
        .doesNotContain("I don't know");
    assertThat(aisha.labels()).contains("What went well?", "I'm looking for…", "What now?");
    assertThat(aisha.presses("What went well?")).contains("Kept. The group sees it.");
    assertThat(talk.says("jonas", "summary")).contains("We finished the budget on time.");

    aisha.types("I will ask before I advise anybody.");
    assertThat(aisha.presses("What now?")).contains("Kept.", "By when");
    assertThat(aisha.presses("Next round")).contains("That was everything.");

    assertThat(aisha.types("sumary")).contains("Is this an answer?", "Or did you mean");
    assertThat(aisha.labels()).contains("summary");
    assertThat(aisha.presses("It answers nothing")).contains("not an answer then");
  }

  @Test
  void looseWords_withNothingOpen_areTakenAsAnUnknownCommand() {
    talk.until("2026-11-25T12:00:01");
    assertThat(aisha.types("We finished the budget.")).contains("I don't know");
  }

  private void startChat() {
    aisha.types("answer");
    aisha.presses("Answer here in the chat");
  }
}
