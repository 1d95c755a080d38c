package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while a call to Slack is on its way: what it says stands once. */
@Timeout(180)
class SlackCrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final SlackStandIn slack = SlackStandIn.start();
  private final Company company = slack.company("kommunen");
  private final Person marit = company.person("Marit Lunde").livesIn("Europe/Oslo");
  private final Person jonas = company.person("Jonas Berg").livesIn("Europe/Oslo");
  private final Channel channel = company.channel("ledergruppa", marit, jonas);
  private Process process;

  @BeforeEach
  void begin() throws IOException {
    slack.sendsThroughSockets();
    live();
    channel.invitesPraksis(marit);
    channel.shows("Marit Lunde has invited me");
    slack.settle();
    marit.types(channel, "/praksis setup en friday 11:30");
    channel.shows("now a practice community");
  }

  private void live() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SlackVictim.class.getName(),
            folder.toString(),
            "2026-11-19T08:00:00Z");
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_API_URL",
                slack.apiUrl().toString(),
                "SLACK_BOT_TOKEN",
                company.botToken(),
                "SLACK_APP_TOKEN",
                SlackStandIn.APP_TOKEN,
                "PRAKSIS_PORT",
                "0",
                "PRAKSIS_BIND",
                "127.0.0.1"));
    int opened = slack.sockets().opened();
    process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    Waiting.until(PATIENCE, () -> slack.sockets().opened() >= opened + 2);
  }

  /** SIGKILL. */
  private void dies() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @AfterEach
  void end() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      dies();
    }
    slack.close();
  }

  @Test
  void round_thatIsOnItsWayToSlack_isFoundAndGoesOn() throws Exception {
    Faults.Hold hold = slack.faults().holds("chat.postMessage");
    marit.types(channel, "/praksis ask");
    hold.awaitCall();
    dies();
    hold.release();
    channel.shows("have answered");
    goesOn();
  }

  @Test
  void counter_thatWasBeingUpdated_isRight() throws Exception {
    marit.types(channel, "/praksis ask");
    Faults.Hold hold = slack.faults().holds("chat.update");
    jonas.presses(channel, channel.shows("0 of 2 have answered"), "Answer");
    jonas.form().isReady().fills("What went well?", "We asked them first.").submits();
    hold.awaitCall();
    dies();
    hold.release();
    live();
    channel.shows("1 of 2 have answered");
    assertThat(rounds()).hasSize(1);
  }

  private void goesOn() throws IOException {
    slack.settle();
    slack.forgives();
    assertThat(rounds()).hasSize(1);
    int looks = slack.calls("conversations.history");
    live();
    Waiting.until(PATIENCE, () -> slack.calls("conversations.history") > looks);
    jonas.presses(channel, channel.shows("0 of 2 have answered"), "Answer");
    jonas.form().isReady().fills("What went well?", "We asked them first.").submits();
    Waiting.until(
        PATIENCE, () -> rounds().stream().anyMatch(seen -> seen.text().contains("1 of 2")));
    assertThat(rounds()).hasSize(1);
  }

  private List<Seen> rounds() {
    return channel.ofPraksis().stream()
        .filter(seen -> seen.text().contains("have answered"))
        .toList();
  }
}
