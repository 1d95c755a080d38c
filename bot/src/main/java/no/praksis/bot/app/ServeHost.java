package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.files.FileRoutes;
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
  private final Connections connections;
  private final Program program;
  private final HttpServer server;

  /**
   * Opens the data, connects, and listens.
   *
   * @param settings with a chat platform in them, or several
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
    connections = Connections.of(settings, storage, ticker);
    program = makeProgram();
    server = startUp();
    if (start != null) {
      LOG.info("practice time begins at {}", start);
    }
  }

  private HttpServer startUp() {
    connections.start(program);
    program.start();
    try {
      HttpServer listening =
          HttpServer.start(
              settings, metrics, new HttpServer.Times(clock, ticker), this::missing, this::mount);
      try {
        connections.connect();
        ready.set(true);
        return listening;
      } catch (RuntimeException e) {
        listening.close();
        throw e;
      }
    } catch (RuntimeException e) {
      connections.close();
      program.close();
      throw e;
    }
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

  private Program makeProgram() {
    try {
      Program.Extras extras =
          new Program.Extras(
              metrics,
              CourierOptions.DEFAULT,
              ConfiguredQuestions.read(settings.data()),
              settings.language());
      return Program.make(
          Ports.of(storage), connections.platforms(), timers(), clock, ticker, extras);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  private QuartzTimers timers() {
    Ticker quartz = new SystemTicker(); // Quartz goes by the machine's time, whatever ours is
    return settings.database().startsWith("jdbc:postgresql:")
        ? QuartzTimers.clustered(settings.database(), clock, quartz, RetryDelays.GROWING)
        : QuartzTimers.inMemory(clock, quartz, RetryDelays.GROWING);
  }

  /** Why it can't serve now, in a sentence; empty when it can. */
  Optional<String> missing() {
    return HttpServer.unless(ready::get).get().or(connections::missing);
  }

  private void mount(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    connections.mount(config);
    new FileRoutes(program.files()).mount(config);
    new AboutPage(settings.language()).mount(config);
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
    connections.close();
    program.close();
    storage.close();
  }
}
