package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.files.FileRoutes;
import no.praksis.bot.playground.LiveEvents;
import no.praksis.bot.playground.Playground;
import no.praksis.bot.playground.PlaygroundConversations;
import no.praksis.bot.playground.PlaygroundGateway;
import no.praksis.bot.playground.PlaygroundMessages;
import no.praksis.bot.playground.PlaygroundRoutes;
import no.praksis.bot.playground.StayingPeople;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playground as a running server: storage, program, demonstration, page. */
public final class PlaygroundHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlaygroundHost.class);
  static final ConversationId CHANNEL = new ConversationId("ledergruppa");
  static final String CHANNEL_NAME = "Ledergruppa";

  /** Nobody has set up a group there yet. Its id sorts after the first one. */
  private static final ConversationId SECOND_CHANNEL = new ConversationId("nettverket");

  private static final String SECOND_CHANNEL_NAME = "Fagnettverket";
  private static final List<PersonId> IN_SECOND_CHANNEL =
      Stream.of("aisha", "torstein", "elin", "ingrid").map(PersonId::new).toList();

  private static final String ADMIN = "paal";

  private final Ticker ticker = new SystemTicker();
  private final DemoWords words = DemoWords.load();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicBoolean ready = new AtomicBoolean();
  private final LiveEvents live = new LiveEvents();
  private final Settings settings;
  private final List<PromptSet> questions;
  private final MovableClock clock;
  private final Storage storage;
  private final PlaygroundMemory memory;
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final Program program;
  private final HttpServer server;

  /**
   * Opens the data, makes the demonstration when it is not there yet, and listens.
   *
   * @param start where practice time is to begin; null for where it was left, or now
   * @param empty without a group, when the demonstration is made now
   */
  public static PlaygroundHost open(Settings settings, @Nullable Instant start, boolean empty) {
    return new PlaygroundHost(settings, start, empty);
  }

  private PlaygroundHost(Settings settings, @Nullable Instant start, boolean empty) {
    this.settings = settings;
    questions = ConfiguredQuestions.read(settings.data());
    storage = PlaygroundData.open(settings.database(), ticker);
    memory = new PlaygroundMemory(storage.platformMemory(), storage.transactions(), ticker);
    Instant end = start == null ? memory.clock() : start;
    Instant begin = DemoHistory.begin(end, settings.zone(), words.weeks().size());
    boolean tellHistory = !memory.ready() && !empty;
    clock = MovableClock.startingAt(tellHistory ? begin : end);
    conversations =
        new PlaygroundConversations(
            storage.people(), storage.platformMemory(), storage.transactions());
    messages =
        new PlaygroundMessages(storage.platformMemory(), storage.transactions(), clock, live);
    program = makeProgram();
    if (!memory.ready()) {
      make(empty, begin, end);
    } else {
      program.start();
    }
    if (tellHistory && start == null) {
      clock.moveTo(ticker.now());
    }
    memory.rememberClock(clock.instant());
    server =
        HttpServer.start(settings, metrics, times(), HttpServer.unless(ready::get), this::mount);
    ready.set(true);
    if (start != null) {
      LOG.info("practice time begins at {}", start);
    }
  }

  private Program makeProgram() {
    PlaygroundGateway gateway = new PlaygroundGateway(conversations, messages);
    Platforms platforms =
        new Platforms(
            List.of(gateway),
            conversations,
            person ->
                person.platformUser().equals(ADMIN)
                    || settings.admins().contains(person.platformUser()));
    return Program.make(
        Ports.of(storage),
        platforms,
        timers(),
        clock,
        ticker,
        new Program.Extras(metrics, CourierOptions.DEFAULT, questions, settings.language()));
  }

  private QuartzTimers timers() {
    return settings.database().startsWith("jdbc:postgresql:")
        ? QuartzTimers.clustered(settings.database(), clock, ticker, RetryDelays.GROWING)
        : QuartzTimers.inMemory(clock, ticker, RetryDelays.GROWING);
  }

  private void make(boolean empty, Instant begin, Instant end) {
    memory.begin(empty);
    storage.transactions().write(() -> words.people().forEach(this::save));
    conversations.saveChannel(
        CHANNEL,
        CHANNEL_NAME,
        words.people().stream()
            .filter(actor -> !actor.outside())
            .map(actor -> new PersonId(actor.id()))
            .toList());
    if (!empty) {
      conversations.saveChannel(SECOND_CHANNEL, SECOND_CHANNEL_NAME, IN_SECOND_CHANNEL);
    }
    program.start();
    if (!empty) {
      messages.setInvented(true);
      new DemoHistory(program, words, settings.language(), settings.zone(), CHANNEL)
          .play(begin, end);
      messages.setInvented(false);
    }
    memory.finish();
  }

  private void save(DemoWords.Actor actor) {
    storage
        .people()
        .save(
            new Person(
                new PersonId(actor.id()),
                Playground.WORKSPACE,
                actor.id(),
                actor.name(),
                null,
                settings.zone(),
                WorkingHours.DEFAULT,
                actor.guest()));
  }

  private HttpServer.Times times() {
    return new HttpServer.Times(clock, ticker);
  }

  private void mount(JavalinConfig config) {
    routes().mount(config);
    new FileRoutes(program.files()).mount(config);
  }

  private PlaygroundRoutes routes() {
    PlaygroundStage stage =
        new PlaygroundStage(program, memory, new DemoTranslation(program.ports(), words), settings);
    return new PlaygroundRoutes(
        new PlaygroundRoutes.Doors(
            new StayingPeople(program.chatEvents(), storage.people(), storage.transactions()),
            program.channelEvents()),
        stage,
        conversations,
        messages,
        live,
        storage.groups(),
        new PlaygroundRoutes.Kept(storage.platformMemory(), storage.transactions()));
  }

  /** Where the page is. */
  public String url() {
    return "http://localhost:" + server.port();
  }

  /** The program behind it, for tests. */
  public Program program() {
    return program;
  }

  Clock clock() {
    return clock;
  }

  /** Takes no more requests, lets timers and messages under way finish, and closes the data. */
  @Override
  public void close() {
    ready.set(false);
    live.close();
    server.close();
    program.close();
    storage.close();
  }
}
