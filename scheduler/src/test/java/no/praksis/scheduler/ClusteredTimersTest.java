package no.praksis.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusteredTimersTest extends TimersContract {
  private static EmbeddedPostgres server;
  private static int databases;

  private String jdbcUrl = "";

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void createDatabase() throws SQLException {
    String name = "timers" + databases++;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    jdbcUrl = server.getJdbcUrl("postgres", name);
  }

  @Override
  QuartzTimers open(Clock practice, RetryDelays retries) {
    return QuartzTimers.clustered(jdbcUrl, practice, Instant::now, retries);
  }

  @Test
  void processesThatStartAtOnce_makeTheTablesOnce() {
    List<CompletableFuture<QuartzTimers>> starting =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> open(clock, RetryDelays.GROWING)))
            .limit(3)
            .toList();

    starting.forEach(timers -> keep(timers.join()));

    opened.get(0).set(OPENING, FRIDAY.plusSeconds(60));
    assertThat(opened.get(2).next()).contains(new Pending(OPENING, FRIDAY.plusSeconds(60)));
  }

  @Test
  void timers_outliveTheProcessThatSetThem() throws Exception {
    QuartzTimers first = started(new Recorder());
    first.set(OPENING, FRIDAY.plusSeconds(60));
    first.close();
    Recorder listener = new Recorder();

    QuartzTimers second = started(listener);
    moveTo(FRIDAY.plusSeconds(60), second);

    assertThat(listener.fired()).containsExactly(OPENING);
  }

  @Test
  void twoProcesses_shareTheTimers_andForgetNone() throws Exception {
    Recorder one = new Recorder();
    Recorder two = new Recorder();
    QuartzTimers first = started(one);
    QuartzTimers second = started(two);
    List<Timer> all = rounds(60);

    for (int i = 0; i < all.size(); i++) {
      (i % 2 == 0 ? first : second).set(all.get(i), FRIDAY.plusSeconds(60));
    }
    clock.move(Duration.ofSeconds(60));
    first.clockMoved();
    second.clockMoved();
    first.awaitQuiet(LONG);
    second.awaitQuiet(LONG);

    Set<Timer> fired = new HashSet<>(one.fired());
    fired.addAll(two.fired());
    assertThat(fired).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void processThatCloses_leavesItsTimersToTheOther() throws Exception {
    Clock running = Clock.systemUTC();
    List<Timer> all = rounds(10);
    CountDownLatch fired = new CountDownLatch(all.size());
    QuartzTimers first = keep(open(running, RetryDelays.GROWING));
    first.start(new Recorder());
    QuartzTimers second = keep(open(running, RetryDelays.GROWING));
    // Near enough for the first to have claimed them when it closes.
    Instant soon = running.instant().plusSeconds(4);
    all.forEach(timer -> first.set(timer, soon));

    first.close();
    second.start(new Recorder(timer -> fired.countDown()));

    assertThat(fired.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void processThatDies_whileItsListenerRuns_isTakenOver() throws Exception {
    CompletableFuture<Timer> fired = new CompletableFuture<>();
    QuartzTimers survivor = keep(open(Clock.systemUTC(), RetryDelays.GROWING));

    assertThat(DyingProcess.run(jdbcUrl)).isEqualTo(DyingProcess.EXIT);
    survivor.start(new Recorder(fired::complete));

    assertThat(fired.get(60, TimeUnit.SECONDS)).isEqualTo(OPENING);
    survivor.awaitQuiet(LONG);
    assertThat(survivor.next()).isEmpty();
  }

  @Test
  void reconcile_byEachProcess_leavesOneOfEach() {
    QuartzTimers first = keep(open(clock, RetryDelays.GROWING));
    QuartzTimers second = keep(open(clock, RetryDelays.GROWING));
    Map<Timer, Instant> wanted = Map.of(OPENING, FRIDAY.plusSeconds(60));

    first.reconcile(wanted);
    second.reconcile(wanted);

    assertThat(first.next()).contains(new Pending(OPENING, FRIDAY.plusSeconds(60)));
    first.cancel(OPENING);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void tablesOfAnotherProcess_areNeverDropped() {
    assertThat(QuartzTables.createStatements())
        .hasSizeGreaterThan(11)
        .allMatch(statement -> statement.startsWith("CREATE "))
        .noneMatch(statement -> statement.contains("DROP"));
  }

  @Test
  void databaseThatIsMissing_isSaidAtOnce() {
    String nowhere = server.getJdbcUrl("postgres", "nowhere");

    assertThatThrownBy(
            () -> QuartzTimers.clustered(nowhere, clock, Instant::now, RetryDelays.GROWING))
        .isInstanceOf(TimersUnavailable.class)
        .hasRootCauseMessage("FATAL: database \"nowhere\" does not exist");
  }

  private static List<Timer> rounds(int number) {
    return IntStream.range(0, number)
        .<Timer>mapToObj(i -> new Timer.Closing(new RoundId("r" + i)))
        .toList();
  }
}
