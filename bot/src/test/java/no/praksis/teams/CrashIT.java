package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process is killed while a call to Teams is on its way. Teams can't be asked what became of
 * it, so that one message may stand twice; no other does, and nothing is lost.
 */
@Timeout(180)
class CrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ROUND = "have answered";

  @TempDir Path folder;

  /** The server in a process of its own. */
  private static final class Living implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    Living(TeamsBot bot, String now) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx256m",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
              TeamsVictim.class.getName(),
              bot.folder.toString(),
              TeamsBot.at(now).toString());
      builder.environment().putAll(bot.environment());
      builder.redirectError(bot.folder.resolve("victim.log").toFile());
      process = builder.start();
      output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      bot.teams.sendsTo(URI.create("http://127.0.0.1:" + port() + "/api/messages"));
    }

    private String port() throws IOException {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("listening on ")) {
          return line.substring("listening on ".length());
        }
      }
      throw new AssertionError("it ended before it listened");
    }

    /** SIGKILL. */
    void dies() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        dies();
      }
      output.close();
    }
  }

  private static List<Seen> rounds(Chat channel) {
    return channel.ofPraksis().stream().filter(one -> one.text().contains(ROUND)).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void round_thatIsOnItsWay_isNotLost_andStandsTwiceAtMost(boolean arrives) throws Exception {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.stops();
      try (Living first = new Living(bot, "2026-11-20T10:00")) {
        Faults.Hold hold = bot.teams.faults().holds(Call.POST, bot.channel);
        bot.jonas.types(bot.channel, "ask");
        hold.awaitCall();
        first.dies();
        if (arrives) {
          hold.release();
        } else {
          hold.drop();
        }
      }
      if (arrives) {
        bot.channel.shows(PATIENCE, ROUND);
      }
      bot.teams.forgives();
      bot.startsAgain("2026-11-20T10:05");
      Waiting.until(
          PATIENCE,
          () -> rounds(bot.channel).size() >= (arrives ? 2 : 1),
          () -> bot.channel.ofPraksis().toString());
      bot.settled();
      assertThat(rounds(bot.channel)).hasSize(arrives ? 2 : 1);
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.channel.ofPraksis()).hasSize(arrives ? 4 : 3);
    }
  }

  @Test
  void counter_thatWasBeingUpdated_isRight() throws Exception {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.stops();
      try (Living first = new Living(bot, "2026-11-20T12:00")) {
        Faults.Hold hold = bot.teams.faults().holds(Call.UPDATE);
        bot.aisha.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
        TeamsBot.form(bot.aisha).fills("What went well?", "We laughed.").submits();
        hold.awaitCall();
        first.dies();
        hold.release();
      }
      bot.teams.forgives();
      bot.startsAgain("2026-11-20T12:05");
      bot.channel.shows(PATIENCE, "1 of 5 have answered");
      assertThat(rounds(bot.channel)).hasSize(1);
    }
  }
}
