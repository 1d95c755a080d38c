package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.practice.delivery.StorageUnavailable;
import org.junit.jupiter.api.Test;

/** What is PostgreSQL's alone. */
class PostgresTest {
  private static final Options IMPATIENT = Options.DEFAULT.withBusyTimeout(Duration.ofMillis(300));

  private final String url = TestDatabase.POSTGRESQL.fresh();

  private Storage open(Options options) {
    return Storage.open(url, () -> TestDatabase.NOW, options);
  }

  private static void put(Storage storage, String document) {
    storage.platformMemory().put("t", "c", "k", document);
  }

  @Test
  void open_twice_isAllowed() {
    try (Storage first = open(Options.DEFAULT);
        Storage second = open(Options.DEFAULT)) {
      first.transactions().write(() -> put(first, "1"));
      assertThat(second.platformMemory().get("t", "c", "k")).contains("1");
    }
  }

  @Test
  void open_ofANewerVersion_isRefused() throws SQLException {
    open(Options.DEFAULT).close();
    try (Connection connection = DriverManager.getConnection(url)) {
      TestDatabase.execute(
          connection,
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success)"
              + " VALUES (99, '99', 'future', 'SQL', 'V99__future.sql', 1, '', 1, true)");
    }
    assertThatThrownBy(() -> open(Options.DEFAULT)).isInstanceOf(DatabaseTooNew.class);
  }

  @Test
  void open_withoutAServer_saysWhatToCheck() {
    String nowhere = "jdbc:postgresql://localhost:1/praksis?user=praksis&password=secret";
    assertThatThrownBy(() -> Storage.open(nowhere, () -> TestDatabase.NOW, IMPATIENT))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("check PRAKSIS_DATABASE")
        .hasMessageNotContaining("secret");
  }

  @Test
  void write_ofARowThatAnotherHolds_isRefused_andWorksAfterwards() throws SQLException {
    try (Storage storage = open(IMPATIENT);
        Connection other = DriverManager.getConnection(url)) {
      storage.transactions().write(() -> put(storage, "1"));
      other.setAutoCommit(false);
      TestDatabase.execute(other, "UPDATE platform_memory SET document = 'other'");
      assertThatThrownBy(() -> storage.transactions().write(() -> put(storage, "2")))
          .isInstanceOf(StorageUnavailable.class);
      other.rollback();
      storage.transactions().write(() -> put(storage, "3"));
      assertThat(storage.platformMemory().get("t", "c", "k")).contains("3");
    }
  }

  @Test
  void write_thatMeetsAnother_isRunAgainAfterAPause() throws Exception {
    AtomicInteger pauses = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    Options counting = Options.DEFAULT.withPause(duration -> pauses.incrementAndGet());
    try (Storage storage = open(counting);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      storage.transactions().write(() -> put(storage, "1"));
      Future<?> slow =
          executor.submit(
              () ->
                  storage
                      .transactions()
                      .write(
                          () -> {
                            runs.incrementAndGet();
                            String before =
                                storage.platformMemory().get("t", "c", "k").orElseThrow();
                            read.countDown();
                            await(overtaken);
                            put(storage, before + "+");
                          }));
      read.await();
      storage.transactions().write(() -> put(storage, "2"));
      overtaken.countDown();
      slow.get();
      assertThat(storage.platformMemory().get("t", "c", "k")).contains("2+");
      assertThat(runs).hasValue(2);
      assertThat(pauses).hasValue(1);
    }
  }

  @Test
  void write_thatMeetsOthersEachTime_isRefusedInTheEnd() {
    AtomicInteger runs = new AtomicInteger();
    Options atOnce = Options.DEFAULT.withPause(duration -> {});
    try (Storage storage = open(atOnce)) {
      Sessions sessions = (Sessions) storage.transactions();
      assertThatThrownBy(
              () ->
                  sessions.write(
                      () -> {
                        runs.incrementAndGet();
                        sessions
                            .writing()
                            .update("DO $$BEGIN RAISE 'in the way' USING ERRCODE = '40001'; END$$");
                      }))
          .isInstanceOf(StorageUnavailable.class);
      assertThat(runs).hasValue(atOnce.conflictRuns());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
