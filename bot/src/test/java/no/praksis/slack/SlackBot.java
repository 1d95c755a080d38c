package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.bot.slack.SlackManifest;
import no.praksis.practice.group.Language;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import no.praksis.standin.slack.SlackStandIn;
import no.praksis.standin.slack.Sockets;

/**
 * The whole bot beside a stand-in for Slack, with five people in a channel. Practice time starts on
 * a Thursday morning. Whatever Slack had to complain of fails the test at the end.
 */
final class SlackBot implements AutoCloseable {
  /** How Praksis is connected. */
  enum Mode {
    HTTP,
    SOCKET_MODE,
    /** HTTP for whoever installs it. */
    OAUTH
  }

  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String START = "2026-11-19T09:00";

  /** What Praksis and Slack take for real time. */
  private final MovableClock real = MovableClock.now();

  final SlackStandIn slack = SlackStandIn.start(real);
  final Company company = slack.company("kommunen");
  final Person marit = company.person("Marit Lunde").livesIn("Europe/Oslo");
  final Person jonas = company.person("Jonas Berg").livesIn("Europe/Oslo");
  final Person aisha = company.person("Aisha Khan").livesIn("Europe/Oslo");
  final Person elin = company.person("Elin Sæther").livesIn("Europe/Oslo");
  final Person paal = company.person("Pål Ødegård").livesIn("Europe/Oslo");
  final Channel channel = company.channel("ledergruppa", marit, jonas, aisha, elin, paal);
  final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final Mode mode;
  private ServeHost host;
  private Duration ahead = Duration.ZERO;
  private boolean running;

  SlackBot(Path folder, Mode mode) {
    this(folder, mode, true);
  }

  /**
   * @param reads whether the app may read the channels that it is in
   */
  SlackBot(Path folder, Mode mode, boolean reads) {
    this.folder = folder;
    this.mode = mode;
    company.withManifest(manifest(mode, reads));
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("SLACK_NO_READ", Boolean.toString(!reads));
    environment.put("PRAKSIS_PORT", "0");
    environment.put("PRAKSIS_BIND", "127.0.0.1");
    environment.put("PRAKSIS_ADMINS", paal.id());
    environment.putAll(connection());
    host = starts(START);
  }

  private static String manifest(Mode mode, boolean reads) {
    SlackManifest.Way way = SlackManifest.Way.valueOf(mode.name());
    URI address = URI.create("https://praksis.example.org");
    return new SlackManifest(way, address, reads, Language.EN).json();
  }

  private Map<String, String> connection() {
    return switch (mode) {
      case HTTP ->
          Map.of(
              "SLACK_BOT_TOKEN",
              company.botToken(),
              "SLACK_SIGNING_SECRET",
              SlackStandIn.SIGNING_SECRET);
      case SOCKET_MODE ->
          Map.of("SLACK_BOT_TOKEN", company.botToken(), "SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
      case OAUTH ->
          Map.of(
              "SLACK_CLIENT_ID", SlackStandIn.CLIENT_ID,
              "SLACK_CLIENT_SECRET", SlackStandIn.CLIENT_SECRET,
              "SLACK_SIGNING_SECRET", SlackStandIn.SIGNING_SECRET,
              "PRAKSIS_PUBLIC_URL", "https://praksis.example.org",
              "PRAKSIS_SECRET_KEY", "a key that is longer than thirty-two characters");
    };
  }

  private ServeHost starts(String local) {
    ServeHost started = Served.open(environment, folder, at(local), real::instant);
    running = true;
    if (mode == Mode.SOCKET_MODE) {
      slack.sendsThroughSockets().awaits(2);
    } else {
      slack.sendsTo(address(started));
    }
    return started;
  }

  private static URI address(ServeHost started) {
    return URI.create("http://127.0.0.1:" + started.port() + "/slack/events");
  }

  /** Where Slack's requests go. */
  URI address() {
    return address(host);
  }

  /** Ends it, as at a restart of its machine. */
  void stops() {
    settled();
    stopsAtOnce();
  }

  /** The same, with something under way. */
  void stopsAtOnce() {
    running = false;
    slack.sendsNothing();
    host.close();
  }

  /** Starts it again at this local moment. */
  void startsAgain(String local) {
    host = starts(local);
  }

  /** Runs it as a process of its own, from this moment of practice time on. */
  Process process(String now) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SlackVictim.class.getName(),
            folder.toString(),
            OffsetDateTime.parse(now).toInstant().toString(),
            ahead.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    File log = folder.resolve("process.log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  Sockets sockets() {
    return slack.sockets();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  /** Moves practice time to this local moment; everything due until then is done and heard of. */
  SlackBot until(String local) {
    host.program().moveTo(at(local));
    return settled();
  }

  /** So much real time is over, for Slack too; practice time is not moved by it. */
  SlackBot passes(Duration duration) {
    ahead = ahead.plus(duration);
    if (!running) {
      real.moveTo(real.instant().plus(duration));
      return this;
    }
    settled();
    slack.inSilence(() -> real.moveTo(real.instant().plus(duration)));
    return settled();
  }

  /** Everything that has happened in Slack is told, and everything that is due is sent. */
  SlackBot settled() {
    try {
      slack.settle();
      host.program().settle();
      slack.settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return this;
  }

  /** Nothing is left to be sent, also of what waits for its turn. */
  SlackBot allSent() {
    settled();
    Waiting.until(PATIENCE, () -> Served.ports(host).outbox().waiting() == 0);
    return settled();
  }

  /** Marit installs it, where its workspace does that by itself. */
  SlackBot installed() {
    if (mode == Mode.OAUTH) {
      company.installs(address(), marit);
    }
    return this;
  }

  /** Marit adds Praksis to the channel and sets the group up, with Jonas as its leader. */
  SlackBot group(String language) {
    channel.invitesPraksis(marit);
    channel.awaits(1);
    marit.types(channel, "/praksis setup");
    marit
        .form(channel)
        .isReady()
        .fills("Language", language)
        .fills("Group leader", jonas.name())
        .submits();
    channel.awaits(2);
    return this;
  }

  /** The group, with its first round open. */
  SlackBot round() {
    group("English").until("2026-11-20T11:30:01");
    channel.shows("0 of 5 have answered");
    return settled();
  }

  /** The round's message as it is now. */
  Seen round(String... words) {
    return channel.shows(words);
  }

  /** The form of the round's message. */
  OpenForm opens(Person person) {
    person.presses(channel, channel.shows("have answered"), "Answer");
    return person.form(channel).isReady();
  }

  /** Answers by the form of the round's message. */
  void answers(Person person, String question, String text) {
    opens(person).fills(question, text).submits();
    settled();
  }

  ServeHost host() {
    return host;
  }

  @Override
  public void close() {
    try {
      if (running) {
        stops();
      }
      assertThat(slack.complaints()).as("what Slack complains of").isEmpty();
    } finally {
      slack.close();
    }
  }
}
