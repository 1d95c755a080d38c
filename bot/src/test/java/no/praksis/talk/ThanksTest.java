package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThanksTest {
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

  @Test
  void thanks_inTheChannel_isShared_andTheRecognisedPersonIsToldOnce() {
    talk.group(Language.EN);

    assertThat(talk.says("aisha", "thanks @elin for listening, it <!channel> calmed us"))
        .contains("Shared with the group, and I tell Elin Sæther.");

    assertThat(talk.latest(Talk.CHANNEL))
        .contains("Aisha Khan recognises Elin Sæther")
        .contains("for listening, it <!channel> calmed us");
    assertThat(talk.reads("elin")).hasSize(1);
    assertThat(talk.latest("elin"))
        .contains("Aisha Khan has recognised you.", "Ledergruppa can see it too.");
  }

  @Test
  void takk_inPrivate_isSharedOnlyAfterAYes() {
    talk.group(Language.NB);
    int before = talk.reads(Talk.CHANNEL).size();

    Message asked = chat.whisper("aisha", "takk til @elin: for at du lyttet");
    assertThat(PlainText.of(asked))
        .contains("Aisha Khan gir anerkjennelse til Elin Sæther", "for at du lyttet")
        .contains("Skal jeg dele det med Ledergruppa?");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    assertThat(talk.reads("elin")).isEmpty();

    assertThat(Talk.text(chat.press("aisha", asked, "Del med Ledergruppa")))
        .contains("Delt med gruppa");
    assertThat(talk.latest(Talk.CHANNEL)).contains("for at du lyttet");
    assertThat(talk.latest("elin")).contains("Aisha Khan har gitt deg anerkjennelse.");
  }

  @Test
  void takk_inPrivate_canStayThere() {
    talk.group(Language.NN);
    int before = talk.reads(Talk.CHANNEL).size();
    Message asked = chat.whisper("aisha", "takk @elin for at du lytta");

    assertThat(Talk.text(chat.press("aisha", asked, "Ikkje del"))).contains("Ikkje delt.");

    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    assertThat(talk.reads("elin")).isEmpty();
  }

  @Test
  void thanks_thatCantBeGiven_isExplained_withTheWordsKept() {
    talk.group(Language.EN);
    int before = talk.reads(Talk.CHANNEL).size();

    assertThat(talk.says("aisha", "thanks")).contains("Write “thanks @name”");
    assertThat(talk.says("aisha", "thanks everybody for today"))
        .contains("Write “thanks @name”", "everybody for today");
    assertThat(talk.says("aisha", "thanks @elin")).contains("What do you thank Elin Sæther for?");
    assertThat(talk.whispers("aisha", "thanks @elin 🙏"))
        .contains("What do you thank Elin Sæther for?");
    assertThat(talk.says("aisha", "thanks @aisha for being me"))
        .contains("thanking somebody else", "for being me");
    assertThat(talk.says("aisha", "thanks @nobody for all"))
        .contains("I can't find @nobody in this group.", "for all");
    assertThat(talk.says("aisha", "thanks @elin " + "x".repeat(3_001))).contains("3,001");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    assertThat(talk.reads("elin")).isEmpty();
  }

  @Test
  void thanks_beforeThereIsAGroup_givesTheWordsBack() {
    assertThat(talk.whispers("aisha", "thanks @elin for listening"))
        .contains("There is no group here yet.", "for listening");
  }
}
