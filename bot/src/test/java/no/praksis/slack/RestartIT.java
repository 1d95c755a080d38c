package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Praksis ends, by will or by force, and comes back. */
class RestartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void openForm_survivesARestart(Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      bot.stops();
      bot.startsAgain("2026-11-20T11:40");
      form.submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.channel.shows("1 of 5 have answered");
      bot.aisha.seesAlone(bot.channel, "Saved. Thank you for sharing.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void killedBetweenSendingAndRecording_nothingIsLostAndNothingStandsTwice(Mode mode)
      throws Exception {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.stops();
      Faults.Hold hold = bot.slack.faults().holdsAnswers("chat.postMessage");
      Process process = bot.process("2026-11-20T11:29:58+01:00");
      try {
        bot.channel.shows(PATIENCE, "0 of 5 have answered");
        hold.awaitCall();
      } finally {
        kill(process);
      }
      hold.release();
      bot.startsAgain("2026-11-20T11:31");
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows(PATIENCE, "1 of 5 have answered");
      assertThat(messages(bot, "The weekly round")).hasSize(1);
    }
  }

  @Test
  void killedWhileAPictureIsUploaded_theSummaryComesOnce_withThePictureUploadedOnce()
      throws Exception {
    try (SlackBot bot = new SlackBot(folder, Mode.SOCKET_MODE).round()) {
      answered(bot, "2026-11-27T11:30:01");
      answered(bot, "2026-12-04T11:30:01");
      bot.allSent().stops();
      int uploads = bot.slack.calls("files.getUploadURLExternal");
      Faults.Hold hold = bot.slack.faults().holdsAnswers("files.completeUploadExternal");
      bot.slack.sendsThroughSockets();
      Process process = bot.process("2026-12-04T11:40:00+01:00");
      try {
        Waiting.until(PATIENCE, () -> bot.sockets().open() >= 2);
        bot.marit.types(bot.channel, "/praksis summary season here");
        hold.awaitCall();
      } finally {
        kill(process);
      }
      hold.release();
      bot.sockets().awaits(0);
      bot.startsAgain("2026-12-04T11:45");
      Seen summary = bot.channel.shows(PATIENCE, "Answers and action points by week");
      bot.settled();
      assertThat(summary.pictures()).hasSize(1);
      assertThat(messages(bot, "Answers and action points by week")).hasSize(1);
      assertThat(bot.slack.calls("files.getUploadURLExternal")).isEqualTo(uploads + 1);
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Two people answer the open round; then time goes on until the next one is open. */
  private static void answered(SlackBot bot, String until) {
    bot.answers(bot.jonas, "What went well?", "We asked them first, and that was good.");
    bot.answers(bot.aisha, "What went well?", "We asked others first, and that was good.");
    bot.until(until);
    bot.channel.shows("0 of 5 have answered");
  }

  private static List<Seen> messages(SlackBot bot, String words) {
    return bot.channel.ofPraksis().stream().filter(one -> one.text().contains(words)).toList();
  }
}
