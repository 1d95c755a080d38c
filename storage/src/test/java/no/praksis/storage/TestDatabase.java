package no.praksis.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The databases that every contract is run on: real ones. */
enum TestDatabase {
  SQLITE {
    @Override
    String fresh() {
      return "jdbc:sqlite:" + folder().resolve("practice.db");
    }
  },

  POSTGRESQL {
    @Override
    String fresh() {
      return Server.database("praksis_" + UUID.randomUUID().toString().replace('-', '_'));
    }
  };

  /** One server for all tests of a JVM, started when the first asks. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String database(String name) {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection()) {
        execute(connection, "CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }

  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  /** From the most dependent one on. */
  private static final List<String> TABLES =
      List.of(
          "dialogues",
          "remarks",
          "follow_ups",
          "action_points",
          "answers",
          "offers",
          "requests",
          "recognitions",
          "drafts",
          "participants",
          "reminders",
          "rounds",
          "question_sets",
          "schedules",
          "members",
          "groups",
          "absences",
          "people",
          "inbox",
          "outbox",
          "dead_letters",
          "message_references",
          "standing_messages",
          "platform_memory");

  private static final Map<TestDatabase, Storage> SHARED = new EnumMap<>(TestDatabase.class);

  /** The address of a database that nobody has used. */
  abstract String fresh();

  /** A storage with nothing in it, used by one test at a time. */
  Storage empty() {
    Storage shared = SHARED.computeIfAbsent(this, database -> database.opened());
    Sessions sessions = (Sessions) shared.transactions();
    sessions.write(
        () -> TABLES.forEach(table -> sessions.writing().update("DELETE FROM " + table)));
    return shared;
  }

  private Storage opened() {
    Storage storage = Storage.open(fresh(), () -> NOW);
    Runtime.getRuntime().addShutdownHook(new Thread(storage::close));
    return storage;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("praksis-" + UUID.randomUUID());
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
