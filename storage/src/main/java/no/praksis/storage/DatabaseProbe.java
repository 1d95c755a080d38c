package no.praksis.storage;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.praksis.practice.delivery.StorageUnavailable;

/** Looks whether a database is there and answers, and leaves it as it is. */
public final class DatabaseProbe {
  private static final int SECONDS = 10;

  private DatabaseProbe() {}

  /** How the database was found. */
  public enum Found {
    /** It answers. */
    FREE,
    /** It answers another Praksis, which works with it. */
    IN_USE,
    /** It is made at the first start. */
    NOT_YET
  }

  /**
   * Looks at it.
   *
   * @throws StorageUnavailable when it can't be reached, or is no database
   * @throws IllegalArgumentException when the address is none of a database that Praksis knows
   */
  public static Found look(String jdbcUrl) {
    return switch (Dialect.of(jdbcUrl)) {
      case SQLITE -> lookAtFile(jdbcUrl);
      case POSTGRESQL -> {
        DriverManager.setLoginTimeout(SECONDS);
        ask(jdbcUrl, "the PostgreSQL database can't be reached");
        yield Found.FREE;
      }
    };
  }

  private static Found lookAtFile(String jdbcUrl) {
    Path file = SqliteFile.path(jdbcUrl);
    if (!Files.exists(file)) {
      requireWritable(file);
      return Found.NOT_YET;
    }
    try (SqliteFile claimed = SqliteFile.claim(jdbcUrl)) {
      ask(claimed.url(), claimed + " can't be read as a database");
      return Found.FREE;
    } catch (DatabaseInUse inUse) {
      return Found.IN_USE;
    }
  }

  /** Whether the folder, or the one that it would be made in, may be written to. */
  private static void requireWritable(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isWritable(folder)) {
      String denied = file + " can't be made: " + folder + " may not be written to";
      throw new StorageUnavailable(denied, new AccessDeniedException(String.valueOf(folder)));
    }
  }

  private static void ask(String jdbcUrl, String otherwise) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM flyway_schema_history");
    } catch (SQLException e) {
      if (isEmpty(e)) {
        return;
      }
      throw new StorageUnavailable(otherwise, e);
    }
  }

  /** Whether it only lacks tables, which are made at the first start. */
  private static boolean isEmpty(SQLException e) {
    return "42P01".equals(e.getSQLState())
        || String.valueOf(e.getMessage()).contains("no such table");
  }
}
