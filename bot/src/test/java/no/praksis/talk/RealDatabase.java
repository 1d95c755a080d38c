package no.praksis.talk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** The databases that the whole bot is tried on. */
enum RealDatabase {
  SQLITE {
    @Override
    String fresh(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("crowd.db");
    }
  },

  POSTGRESQL {
    @Override
    String fresh(Path folder) {
      return Server.database("crowd_" + UUID.randomUUID().toString().replace('-', '_'));
    }
  };

  /** The address of a database that nobody has used. */
  abstract String fresh(Path folder);

  /** One server for all tests of a JVM, started when the first asks. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String database(String name) {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }
}
