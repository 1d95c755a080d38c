package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.praksis.practice.delivery.StorageUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is SQLite's alone. */
class SqliteTest {
  private static final Options IMPATIENT = Options.DEFAULT.withBusyTimeout(Duration.ofMillis(1));

  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("in/a/new/folder/practice.db");
  }

  private Storage open() {
    return Storage.open(url(), () -> TestDatabase.NOW, IMPATIENT);
  }

  private static void put(Storage storage, String key) {
    storage.platformMemory().put("test", "things", key, "1");
  }

  @Test
  void open_createsFolders_andKeepsWhatWasWritten() {
    try (Storage storage = open()) {
      storage.transactions().write(() -> put(storage, "a"));
    }
    try (Storage storage = open()) {
      assertThat(storage.platformMemory().get("test", "things", "a")).contains("1");
    }
  }

  @Test
  void open_twice_saysWhichFileAndWhatToDo() {
    try (Storage first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(DatabaseInUse.class)
          .hasMessageContaining("practice.db is in use by another Praksis")
          .hasMessageContaining("Stop that one first");
      first.transactions().write(() -> put(first, "a"));
    }
    open().close();
  }

  @Test
  void open_afterANewerVersion_isRefused() throws SQLException {
    open().close();
    try (Connection connection = DriverManager.getConnection(url())) {
      TestDatabase.execute(
          connection,
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success)"
              + " VALUES (99, '99', 'future', 'SQL', 'V99__future.sql', 1, '', 1, 1)");
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseTooNew.class)
        .hasMessageContaining("newer Praksis")
        .hasMessageContaining("99");
  }

  @Test
  void open_ofSomethingElse_isRefused() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Dear diary, ".repeat(1000));
    assertThatThrownBy(() -> Storage.open("jdbc:sqlite:" + file, () -> TestDatabase.NOW))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("notes.txt");
  }

  @Test
  void open_ofAnUnknownAddress_isRefused() {
    for (String url : List.of("jdbc:mysql://x", "jdbc:sqlite::memory:", "jdbc:sqlite:")) {
      assertThatThrownBy(() -> Storage.open(url, () -> TestDatabase.NOW))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void writer_isDurable_erasesWhatIsDeleted_andKeepsReferences() throws SQLException {
    SqliteFile file = SqliteFile.claim(url());
    try (Session session = file.writer(Duration.ofSeconds(1))) {
      assertThat(pragma(session, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(session, "synchronous")).isEqualTo("2");
      assertThat(pragma(session, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(session, "secure_delete")).isEqualTo("1");
      assertThat(pragma(session, "busy_timeout")).isEqualTo("1000");
    } finally {
      file.close();
    }
  }

  @Test
  void reader_cannotWrite() throws SQLException {
    try (Storage storage = open()) {
      Sessions sessions = (Sessions) storage.transactions();
      assertThatThrownBy(() -> sessions.read(session -> session.update("DELETE FROM inbox")))
          .isInstanceOf(StorageUnavailable.class);
    }
  }

  @Test
  void write_whileAnotherHoldsTheFile_isRefused_andWorksAfterwards() throws SQLException {
    try (Storage storage = open();
        Connection other = DriverManager.getConnection(url())) {
      TestDatabase.execute(other, "BEGIN IMMEDIATE");
      assertThatThrownBy(() -> storage.transactions().write(() -> put(storage, "a")))
          .isInstanceOf(StorageUnavailable.class);
      TestDatabase.execute(other, "ROLLBACK");
      storage.transactions().write(() -> put(storage, "b"));
      assertThat(storage.platformMemory().all("test", "things")).containsOnlyKeys("b");
    }
  }

  @Test
  void writesThatArriveTogether_areCommittedTogether() throws Exception {
    try (Storage storage = open();
        Connection connection = DriverManager.getConnection(url());
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Session outside = new Session(connection, Dialect.SQLITE);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      List<Future<?>> writing = new ArrayList<>();
      writing.add(executor.submit(() -> storage.transactions().write(() -> hold(begun, goOn))));
      begun.await();
      for (int i = 0; i < 50; i++) {
        String key = "together " + i;
        writing.add(executor.submit(() -> storage.transactions().write(() -> put(storage, key))));
      }
      awaitWaiting(storage, 50);
      Future<String> last =
          executor.submit(
              () ->
                  storage
                      .transactions()
                      .write(
                          () ->
                              storage.platformMemory().all("test", "things").size()
                                  + " inside, outside "
                                  + documents(outside)));
      awaitWaiting(storage, 51);
      goOn.countDown();
      for (Future<?> future : writing) {
        future.get();
      }
      assertThat(last.get()).isEqualTo("50 inside, outside 0");
      assertThat(documents(outside)).isEqualTo(50);
    }
  }

  @Test
  void fullDisk_isToldToTheCaller_andKeepsNothing() {
    try (Storage storage = open()) {
      Sessions sessions = (Sessions) storage.transactions();
      assertThatThrownBy(
              () ->
                  sessions.write(
                      () -> {
                        put(storage, "a");
                        sessions.writing().first("PRAGMA max_page_count = 1", Row::count);
                        storage
                            .platformMemory()
                            .put("test", "things", "large", "x".repeat(1_000_000));
                      }))
          .isInstanceOf(StorageUnavailable.class)
          .hasStackTraceContaining("SQLITE_FULL");
      assertThat(storage.platformMemory().all("test", "things")).isEmpty();
      storage.transactions().write(() -> put(storage, "b"));
      assertThat(storage.platformMemory().all("test", "things")).containsOnlyKeys("b");
    }
  }

  @Test
  void brokenTransaction_isKnownToEveryPiece_evenWhenWorkCatchesIt() throws Exception {
    try (Storage storage = open()) {
      Sessions sessions = (Sessions) storage.transactions();
      assertThatThrownBy(
              () ->
                  sessions.write(
                      () -> {
                        put(storage, "a");
                        closeUnderneath(sessions.writing());
                        assertThatThrownBy(() -> put(storage, "b"))
                            .isInstanceOf(StatementFailed.class);
                      }))
          .isInstanceOf(StorageUnavailable.class);
      storage.transactions().write(() -> put(storage, "c"));
      assertThat(storage.platformMemory().all("test", "things")).containsOnlyKeys("c");
    }
  }

  private static void closeUnderneath(Session session) {
    try {
      session.connection().close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pragma(Session session, String name) {
    return session.first("PRAGMA " + name, Row::text).orElseThrow();
  }

  private static int documents(Session session) {
    return session.first("SELECT count(*) FROM platform_memory", Row::count).orElseThrow();
  }

  private static void awaitWaiting(Storage storage, int pieces) {
    while (((SqliteSessions) storage.transactions()).waiting() < pieces) {
      Thread.onSpinWait();
    }
  }

  private static void hold(CountDownLatch begun, CountDownLatch goOn) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
