package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.files.FileRoutes;
import no.praksis.bot.slack.SlackAdapter;
import no.praksis.bot.slack.SlackNeeds;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.practice.delivery.Ticker;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot for chat platforms as a running server. */
public final class ServeHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServeHost.class);

  private final Ticker ticker;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicBoolean ready = new AtomicBoolean();
  private final Settings settings;
  private final MovableClock clock;
  private final Storage storage;
  private final SlackAdapter slack;
  private final Program program;
  private final HttpServer server;

  /**
   * Opens the data, connects, and listens.
   *
   * @param settings with Slack in them
   * @param start where practice time begins; null for now
   * @throws ConfigurationProblem when it can't start as it is configured
   */
  public static ServeHost open(Settings settings, @Nullable Instant start) {
    return open(settings, start, new SystemTicker());
  }

  /**
   * The same with a real time of its own, which tests move.
   *
   * @throws ConfigurationProblem when it can't start as it is configured
   */
  static ServeHost open(Settings settings, @Nullable Instant start, Ticker ticker) {
    Storage storage = openStorage(settings.database(), ticker);
    try {
      return new ServeHost(settings, storage, ticker, start);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private ServeHost(Settings settings, Storage storage, Ticker ticker, @Nullable Instant start) {
    this.settings = settings;
    this.storage = storage;
    this.ticker = ticker;
    clock = start == null ? MovableClock.now() : MovableClock.startingAt(start);
    slack = SlackAdapter.make(slackSettings(settings), needs(), settings.zone());
    program = makeProgram();
    server = startUp();
    if (start != null) {
      LOG.info("practice time begins at {}", start);
    }
  }

  private HttpServer startUp() {
    slack.start(
        new SlackAdapter.Doors(program.chatEvents(), program.channelEvents(), program.files()));
    program.start();
    try {
      HttpServer listening =
          HttpServer.start(
              settings, metrics, new HttpServer.Times(clock, ticker), this::missing, this::mount);
      try {
        slack.connect();
        ready.set(true);
        return listening;
      } catch (RuntimeException e) {
        listening.close();
        throw e;
      }
    } catch (RuntimeException e) {
      slack.close();
      program.close();
      throw e;
    }
  }

  private static SlackSettings slackSettings(Settings settings) {
    SlackSettings slack = settings.slack();
    if (slack == null) {
      throw new ConfigurationProblem("Nothing says how Praksis is to be connected to Slack.");
    }
    return slack;
  }

  /** Refuses what the playground has made up. */
  private static Storage openStorage(String database, Ticker ticker) {
    Storage storage = Storage.open(database, ticker);
    boolean demonstration =
        new PlaygroundMemory(storage.platformMemory(), storage.transactions(), ticker).begun();
    if (demonstration) {
      storage.close();
      throw new ConfigurationProblem(
          "This database holds the playground's demonstration, not a real group. Point"
              + " PRAKSIS_DATABASE to another one, or leave it out.");
    }
    return storage;
  }

  private SlackNeeds needs() {
    return new SlackNeeds(
        storage.people(),
        storage.groups(),
        storage.messageReferences(),
        storage.platformMemory(),
        storage.transactions(),
        ticker);
  }

  private Program makeProgram() {
    try {
      Program.Extras extras =
          new Program.Extras(
              metrics,
              CourierOptions.DEFAULT,
              ConfiguredQuestions.read(settings.data()),
              settings.language());
      return Program.make(Ports.of(storage), platforms(), timers(), clock, ticker, extras);
    } catch (RuntimeException e) {
      slack.close();
      throw e;
    }
  }

  private Platforms platforms() {
    return new Platforms(
        List.of(slack.gateway()),
        slack.channels(),
        SlackAdapter.admins(settings.admins()),
        slack.homes());
  }

  private QuartzTimers timers() {
    Ticker quartz = new SystemTicker(); // Quartz goes by the machine's time, whatever ours is
    return settings.database().startsWith("jdbc:postgresql:")
        ? QuartzTimers.clustered(settings.database(), clock, quartz, RetryDelays.GROWING)
        : QuartzTimers.inMemory(clock, quartz, RetryDelays.GROWING);
  }

  /** Why it can't serve now, in a sentence; empty when it can. */
  Optional<String> missing() {
    return HttpServer.unless(ready::get).get().or(slack::missing);
  }

  private void mount(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    slack.mount(config);
    new FileRoutes(program.files()).mount(config);
  }

  /** Where it listens on this machine. */
  public int port() {
    return server.port();
  }

  /** The program behind it, for tests. */
  public Program program() {
    return program;
  }

  /** Takes no more requests, lets what is under way finish, and closes the data. */
  @Override
  public void close() {
    ready.set(false);
    server.close();
    slack.close();
    program.close();
    storage.close();
  }
}
