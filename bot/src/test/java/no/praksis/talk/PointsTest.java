package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTest {
  private static final String NOW = "what-now";
  private static final String SINCE = "since-last-time";
  private static final String POINT = "Ask Kari on Monday before I advise";

  @TempDir Path folder;
  private Talk talk;
  private Chat chat;

  @BeforeEach
  void start() {
    talk = new Talk(folder);
    chat = new Chat(talk);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  private void chosen(Language language) {
    talk.group(language).until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(NOW, POINT, NOW + ".due", "next-round"));
    talk.until("2026-11-25T13:00");
  }

  @Test
  void tried_betweenRounds_isShownInTheNextDigest_andAskedNoMore() {
    chosen(Language.EN);

    Form form = chat.form("aisha", chat.whisper("aisha", "points"), "I tried it");
    assertThat(chat.send("aisha", form, Map.of("text", "She had the answer.")))
        .contains("Good that you tried it. The group sees it");

    assertThat(talk.says("aisha", "points")).contains("Tried");
    talk.until("2026-11-27T12:00");
    assertThat(talk.form("aisha", "answer").fields())
        .noneMatch(field -> field.id().startsWith(SINCE));
    talk.answers("jonas", Map.of("what-went-well", "All."));
    talk.until("2026-12-02T13:00");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("What we have tried", POINT + " → She had the answer.");
  }

  @Test
  void tried_forOneself_isShownToNobody() {
    chosen(Language.EN);
    Form form = chat.form("aisha", chat.whisper("aisha", "points"), "I tried it");
    chat.send("aisha", form, Map.of("text", "Mine alone.", "text.seen", "ONLY_ME"));
    talk.until("2026-11-27T12:00");
    talk.answers("jonas", Map.of("what-went-well", "All."));
    talk.until("2026-12-02T13:00");
    assertThat(talk.latest(Talk.CHANNEL)).contains("All.").doesNotContain("Mine alone.");
    assertThat(talk.says("marit", "summary")).doesNotContain("Mine alone.");
  }

  @Test
  void letGo_isSeenByNobodyElse_andCanBeTakenBack() {
    chosen(Language.NB);
    assertThat(talk.says("jonas", "punkter gruppe")).contains(POINT);

    Message gone =
        Chat.message(chat.press("aisha", chat.whisper("aisha", "punkter"), "Lar det ligge"));
    assertThat(gone.summary()).contains("Ingen andre ser det.");
    assertThat(talk.says("jonas", "punkter gruppe")).doesNotContain(POINT);

    assertThat(Talk.text(chat.press("aisha", gone, "Behold det"))).contains("Det står åpent.");
    assertThat(talk.says("jonas", "punkter gruppe")).contains(POINT);
  }

  @Test
  void change_keepsTheWords_givesAHint_andIsNeverAGate() {
    chosen(Language.NN);
    Form form = chat.form("aisha", chat.whisper("aisha", "punkt"), "Endre");
    assertThat(form.fields().getFirst().value()).isEqualTo(POINT);

    assertThat(chat.send("aisha", form, Map.of("text", "bli flinkare")))
        .contains("Lagra. Lite og konkret er lettare: kven, kvar, når?");
    assertThat(talk.says("aisha", "punkt")).contains("bli flinkare");
    assertThat(chat.send("aisha", form, Map.of("text", "ringe Kari på måndag")))
        .isEqualTo("Lagra.");
    chat.send("aisha", form, Map.of("text.seen", "ONLY_ME"));
    assertThat(talk.says("jonas", "punkt gruppe")).doesNotContain(POINT);

    assertThat(chat.send("aisha", form, Map.of("text", "  "))).contains("Skriv kva du vil prøve");
    Reply kept = talk.send("aisha", form, Map.of("text", "x".repeat(3_001)));
    assertThat(kept).isInstanceOf(Reply.KeepForm.class);
    assertThat(((Reply.KeepForm) kept).form().fields().getFirst().value()).hasSize(3_001);
  }

  @Test
  void someoneElses_cantBeTouched() {
    chosen(Language.EN);
    Message mine = chat.whisper("aisha", "points");
    assertThat(Talk.text(chat.press("jonas", mine, "I'm letting it go")))
        .contains("I can't find this any more.");
    assertThat(talk.says("jonas", "points group")).contains(POINT);
  }

  @Test
  void notYet_theThirdTime_asksOnceWhetherToMakeItSmaller() {
    chosen(Language.EN);
    for (String friday : new String[] {"2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18"}) {
      talk.until(friday + "T12:00");
      talk.answers("aisha", Map.of(SINCE + ".outcome", "NOT_YET"));
      boolean third = !friday.equals("2026-11-27") && !friday.equals("2026-12-04");
      assertThat(talk.reads("aisha").stream().filter(text -> text.contains("make it smaller")))
          .hasSize(third ? 1 : 0);
    }
    Message asked =
        talk.board.in("aisha").stream()
            .filter(message -> message.summary().contains("make it smaller"))
            .findFirst()
            .orElseThrow();
    Form smaller = chat.form("aisha", asked, "Make it smaller");
    assertThat(smaller.fields().getFirst().value()).isEqualTo(POINT);
    assertThat(chat.send("aisha", smaller, Map.of("text", "Ask Kari one question")))
        .contains("Saved.");
    assertThat(talk.says("aisha", "points")).contains("Ask Kari one question");
    assertThat(Talk.text(chat.press("aisha", asked, "Keep it"))).contains("It stays open.");
    assertThat(talk.latest(Talk.CHANNEL)).doesNotContain("make it smaller");
  }
}
