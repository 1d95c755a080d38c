package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Praksis ends, by will or by force, and comes back. */
class RestartIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void openForm_survivesARestart(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.aisha.presses(bot.channel, round, "Answer");
      OpenForm form = bot.aisha.form().isReady().fills("What went well?", "We laughed.");
      bot.stops();
      bot.startsAgain("2026-11-20T11:40");
      form.submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.channel.shows("1 of 5 have answered");
      bot.aisha.seesAlone(bot.channel, "Saved. Thank you for sharing.");
    }
  }

  @Test
  void killedBetweenSendingAndRecording_nothingIsLostAndNothingStandsTwice() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.stops();
      Faults.Hold hold = bot.slack.faults().holdsAnswers("chat.postMessage");
      Process process = serve(bot, "2026-11-20T11:29:58+01:00");
      try {
        bot.channel.shows(Duration.ofSeconds(60), "0 of 5 have answered");
        hold.awaitCall();
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      hold.release();
      bot.startsAgain("2026-11-20T11:31");
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows(Duration.ofSeconds(40), "1 of 5 have answered");
      assertThat(
              bot.channel.ofPraksis().stream()
                  .filter(one -> one.text().contains("The weekly round")))
          .hasSize(1);
    }
  }

  private Process serve(SlackBot bot, String now) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "no.praksis.bot.app.Main",
            "serve",
            "--data",
            folder.toString(),
            "--now",
            now);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(bot.environment());
    File log = folder.resolve("killed.log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }
}
