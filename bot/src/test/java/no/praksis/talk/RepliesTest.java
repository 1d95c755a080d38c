package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder).group(Language.EN);
    talk.until("2026-11-20T12:00");
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  @Test
  void reply_isAskedOnceWhichQuestionItAnswers_andIsThenSeenByTheGroup() {
    Reply asked = replies("aisha", "m1", "We laughed.");
    assertThat(Talk.text(asked)).contains("Which question does your reply answer?");
    assertThat(buttons(asked)).hasSize(4).noneMatch(id -> id.contains("since-last-time"));

    assertThat(choose("aisha", asked, "what-went-well"))
        .contains("Your reply stands under “What went well?”", "You are the first.");
    assertThat(talk.latest(Talk.CHANNEL)).contains("1 of 5 have answered");
    Reply second = replies("aisha", "m2", "And sang.");
    choose("aisha", second, "what-went-well");
    assertThat(talk.says("jonas", "summary")).contains("We laughed.\nAnd sang.");
  }

  @Test
  void whatNow_saysWhenItAsksWhatCameOfIt() {
    Reply asked = replies("aisha", "m1", "Ask before I advise.");
    assertThat(choose("aisha", asked, "what-now")).contains("Friday 4 December");
    assertThat(talk.says("aisha", "points")).contains("Ask before I advise.");
  }

  @Test
  void mentions_inRepliesAndEdits_areKeptAsNames() {
    choose("aisha", replies("aisha", "m1", "Thanks to @elin, and @nobody."), "what-went-well");
    assertThat(talk.says("jonas", "summary")).contains("Thanks to @Elin Sæther, and @nobody.");
    edits("aisha", "m1", "Thanks to @jonas.");
    assertThat(talk.says("jonas", "summary")).contains("Thanks to @Jonas Berg.");
  }

  @Test
  void editedAndDeleted_changeTheAnswerUntilClosing() {
    choose("aisha", replies("aisha", "m1", "We laughed."), "what-went-well");
    assertThat(edits("aisha", "m1", "We smiled."))
        .contains("Your answer has been changed as well.");
    assertThat(talk.says("jonas", "summary")).contains("We smiled.").doesNotContain("laughed");

    assertThat(deletes("aisha", "m1")).contains("taken back");
    assertThat(talk.says("jonas", "summary")).doesNotContain("We smiled.");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5 have answered");
    assertThat(deletes("aisha", "m1")).isEmpty();
  }

  @Test
  void editedAndDeletedBeforeTheChoice_countAsTheyStand() {
    Reply asked = replies("aisha", "m1", "We laghed.");
    assertThat(edits("aisha", "m1", "We laughed.")).isEmpty();
    choose("aisha", asked, "what-went-well");
    assertThat(talk.says("jonas", "summary")).contains("We laughed.");

    Reply other = replies("aisha", "m2", "Never mind.");
    assertThat(deletes("aisha", "m2")).isEmpty();
    assertThat(choose("aisha", other, "what-went-well")).contains("was taken back");
    assertThat(talk.says("jonas", "summary")).doesNotContain("Never mind.");
  }

  @Test
  void afterClosing_editingChangesNothing_andDeletingTakesTheQuoteOut() {
    choose("aisha", replies("aisha", "m1", "We laughed."), "what-went-well");
    talk.answers("elin", Map.of("what-went-well", "Snow."));
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("We laughed.", "Snow.");

    assertThat(edits("aisha", "m1", "Something else.")).contains("the answer stays as it was");
    assertThat(talk.latest(Talk.CHANNEL)).contains("We laughed.");

    assertThat(deletes("aisha", "m1")).contains("taken out of what was shared");
    assertThat(talk.latest(Talk.CHANNEL)).doesNotContain("We laughed.").contains("Snow.");
    assertThat(Talk.text(replies("aisha", "m2", "Nice."))).contains("This round is closed");
  }

  @Test
  void sameReplyAgain_isAskedAgain_andKeptOnce() {
    ChatEvent.Said said = said("aisha", "m1", "We laughed.");
    Reply asked = talk.handle(said);
    assertThat(Talk.text(talk.handle(said))).isEqualTo(Talk.text(asked));
    choose("aisha", asked, "what-went-well");
    choose("aisha", asked, "what-went-well");
    assertThat(talk.says("jonas", "summary")).containsOnlyOnce("We laughed.");
    choose("aisha", asked, "looking-for");
    assertThat(talk.says("jonas", "summary")).containsOnlyOnce("We laughed.");
  }

  @Test
  void whoTakesNoPart_isToldKindly_andNothingIsKept() {
    talk.close();
    talk = new Talk(folder.resolve("other"));
    Form setup = talk.form("marit", "setup");
    talk.send("marit", setup, Map.of("language", "en", "takes-part", "no"));
    talk.until("2026-11-20T12:00");
    Reply told = replies("marit", "m1", "Well done, all.");
    assertThat(Talk.text(told)).contains("Only participants' replies are answers here");
    assertThat(buttons(told)).isEmpty();
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4 have answered");
  }

  @Test
  void reply_thatAnswersNothing_isLeftAlone() {
    Reply asked = replies("aisha", "m1", "Well done, Elin.");
    assertThat(press("aisha", button(asked, "none"))).contains("not an answer then");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5 have answered");
  }

  @Test
  void replyUnderAnotherMessage_isNotHeard() {
    MessageKey introduction = new MessageKey("introduced/x");
    ChatEvent.Said said = said("aisha", "m1", "Welcome.");
    assertThat(
            talk.handle(
                new ChatEvent.Said(said.origin(), said.text(), introduction, said.message())))
        .isEqualTo(new Reply.Nothing());
  }

  @Test
  void roundMessageThatSomebodyDeletes_isPostedAgainOnce() {
    MessageKey round = round();
    String key = round.value();
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
    talk.board.lose(Talk.CHANNEL, key);
    talk.gone(round);
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5 have answered");

    talk.board.lose(Talk.CHANNEL, key);
    talk.gone(round);
    talk.answers("elin", Map.of("what-went-well", "Snow."));
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(1);
    assertThat(talk.says("paal", "status")).contains("Every message has been delivered.");
  }

  @ParameterizedTest
  @CsvSource({
    "NB, Hvilket spørsmål svarer du på?, Svaret ditt står under «Hva gikk bra?»",
    "NN, Kva spørsmål svarer du på?, Svaret ditt står under «Kva gjekk bra?»"
  })
  void reply_speaksTheGroupsLanguage(Language language, String which, String placed) {
    talk.close();
    talk = new Talk(folder.resolve("other")).group(language);
    talk.until("2026-11-20T12:00");
    Reply asked = replies("aisha", "m1", "Snø.");
    assertThat(Talk.text(asked)).contains(which);
    assertThat(choose("aisha", asked, "what-went-well")).contains(placed);
  }

  private Reply replies(String person, String message, String words) {
    return talk.handle(said(person, message, words));
  }

  private ChatEvent.Said said(String person, String message, String words) {
    return new ChatEvent.Said(
        talk.origin(person, Talk.CHANNEL), words, round(), reference(message));
  }

  private MessageKey round() {
    return new MessageKey(
        talk.board.keys(Talk.CHANNEL).stream()
            .filter(key -> key.startsWith("round/"))
            .reduce((first, second) -> second)
            .orElseThrow());
  }

  private static MessageReference reference(String message) {
    return new MessageReference(Talk.CHANNEL + "/" + message);
  }

  private String edits(String person, String message, String words) {
    return Talk.text(
        talk.handle(
            new ChatEvent.Edited(talk.origin(person, Talk.CHANNEL), reference(message), words)));
  }

  private String deletes(String person, String message) {
    return Talk.text(
        talk.handle(new ChatEvent.Deleted(talk.origin(person, Talk.CHANNEL), reference(message))));
  }

  private String choose(String person, Reply asked, String question) {
    return press(person, button(asked, question));
  }

  private String press(String person, String button) {
    return Talk.text(talk.press(person, button));
  }

  private static String button(Reply asked, String part) {
    return buttons(asked).stream().filter(id -> id.contains(part)).findFirst().orElseThrow();
  }

  private static List<String> buttons(Reply reply) {
    return reply instanceof Reply.Tell tell ? Talk.buttons(tell.message()) : List.of();
  }
}
