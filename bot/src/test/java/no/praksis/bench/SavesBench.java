package no.praksis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Ports;
import no.praksis.practice.action.SmallerSteps;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.AnswerDesk;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms of three answers kept durably per second, beside raw SQLite with one row per transaction;
 * all of it by turns, so that each meets the same machine, and the median of the turns is told.
 */
class SavesBench {
  private static final int GROUPS = 30;
  private static final int IN_GROUP = 10;
  private static final int PEOPLE = GROUPS * IN_GROUP;
  private static final int TURNS = 3;
  private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("bench.seconds", 5));
  private static final Duration WARM_UP = MEASURED.multipliedBy(2);
  private static final String WELL = "We tried it on Tuesday and it went rather well. ".repeat(3);
  private static final String LOOKING = "Somebody who has moved a team's planning outdoors.";
  private static final String NOW = "Ask two colleagues what they would leave out.";
  private static final Map<String, String> FORM =
      Map.of("what-went-well", WELL, "looking-for", LOOKING, "what-now", NOW);
  private static final List<Given> GIVEN =
      List.of(
          Given.words("what-went-well", WELL, Visibility.GROUP),
          Given.words("looking-for", LOOKING, Visibility.GROUP),
          Given.words("what-now", NOW, Visibility.GROUP));

  @TempDir Path folder;

  private final AtomicInteger events = new AtomicInteger();
  private final MovableClock clock = MovableClock.startingAt(Instant.parse("2027-01-04T08:00:00Z"));
  private Community community;
  private RecordAnswer recordAnswer;
  private List<RoundId> open;
  private RawRows raw;

  @BeforeEach
  void open() throws SQLException {
    raw = new RawRows(folder.resolve("raw.db"));
    community = new Community(folder.resolve("praksis.db"), clock, GROUPS, IN_GROUP);
    open = IntStream.range(0, GROUPS).mapToObj(this::ask).toList();
    Ports ports = community.ports();
    recordAnswer =
        new RecordAnswer(
            new Policy(ports.groups()),
            ports.rounds(),
            ports.answers(),
            new AnswerDesk(
                ports.actionPoints(),
                ports.requests(),
                ports.recognitions(),
                ports.answers(),
                ports.anonymousAnswers(),
                ports.groups(),
                new SmallerSteps(ports.actionPoints(), ports.outbox())),
            new Announcements(ports.outbox(), ports.groups()),
            ports.transactions(),
            clock);
  }

  private RoundId ask(int group) {
    community.command(group, "ask", "ask");
    return community.openRound(group);
  }

  @AfterEach
  void close() throws SQLException {
    raw.close();
    community.close();
  }

  @Test
  void saves_besideRawRows() throws Exception {
    raw.measure(MEASURED, WELL);
    perSecond(64, WARM_UP, this::form);
    List<Step> steps =
        List.of(
            new Step("raw SQLite, one row per transaction", () -> raw.measure(MEASURED, WELL)),
            new Step("forms,  1 at once", () -> perSecond(1, MEASURED, this::form)),
            new Step("forms, 16 at once", () -> perSecond(16, MEASURED, this::form)),
            new Step("forms, 64 at once", () -> perSecond(64, MEASURED, this::form)),
            new Step("first forms, 64 at once", this::firstForms),
            new Step("use case,  1 at once", () -> perSecond(1, MEASURED, this::useCase)),
            new Step("use case, 16 at once", () -> perSecond(16, MEASURED, this::useCase)),
            new Step("use case, 64 at once", () -> perSecond(64, MEASURED, this::useCase)));
    double[][] found = new double[steps.size()][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      for (int step = 0; step < steps.size(); step++) {
        found[step][turn] = steps.get(step).measurement().perSecond();
      }
    }
    for (int step = 0; step < steps.size(); step++) {
      print(steps.get(step).name(), found[step]);
    }
    assertThat(found[3]).as("forms per second").doesNotContain(0);
  }

  private record Step(String name, Measurement measurement) {}

  private interface Measurement {
    double perSecond() throws Exception;
  }

  private static void print(String name, double[] turns) {
    Arrays.sort(turns);
    System.out.printf(
        "%-36s %,7.0f/s   (%,.0f to %,.0f)%n",
        name, turns[turns.length / 2], turns[0], turns[turns.length - 1]);
  }

  /** The whole way: the event is looked up, read, kept with its result, and answered in words. */
  private void form(int event) {
    int person = event % PEOPLE;
    community.answer(person, "event-" + event, open.get(person / IN_GROUP), FORM);
  }

  /** The same, each person for the first time in a round, so that its message changes too. */
  private double firstForms() throws Exception {
    int waves = 300;
    int begin = events.get();
    RoundId[][] rounds = new RoundId[waves][GROUPS];
    Ports ports = community.ports();
    for (int group = 0; group < GROUPS; group++) {
      Round.Open like = (Round.Open) ports.rounds().find(open.get(group)).orElseThrow();
      List<RoundId> ids = new ArrayList<>();
      for (int wave = 0; wave < waves; wave++) {
        rounds[wave][group] = RoundId.random();
        ids.add(rounds[wave][group]);
      }
      ports.transactions().write(() -> ids.forEach(id -> ports.rounds().save(another(like, id))));
    }
    return perSecond(
        64,
        MEASURED,
        event -> {
          int person = event % PEOPLE;
          RoundId round = rounds[(event - begin) / PEOPLE][person / IN_GROUP];
          community.answer(person, "event-" + event, round, FORM);
        });
  }

  private static Round.Open another(Round.Open like, RoundId id) {
    Round.Header header = new Round.Header(id, like.group(), null, like.date());
    return new Round.Open(header, like.questions(), like.opensAt(), like.closesAt());
  }

  /** Without the inbox, the texts, and what the person sees afterwards. */
  private void useCase(int event) {
    int person = event % PEOPLE;
    Actor actor = new Actor.Somebody(Community.person(person), false);
    RecordAnswer.Result result = recordAnswer.record(actor, open.get(person / IN_GROUP), GIVEN);
    if (!(result instanceof RecordAnswer.Recorded)) {
      throw new IllegalStateException("not kept: " + result);
    }
  }

  private double perSecond(int threads, Duration duration, IntConsumer save)
      throws InterruptedException, ExecutionException {
    AtomicInteger saved = new AtomicInteger();
    long begin = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() - begin < duration.toNanos()) {
                    save.accept(events.getAndIncrement());
                    saved.incrementAndGet();
                  }
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    return saved.get() * 1e9 / (System.nanoTime() - begin);
  }
}
