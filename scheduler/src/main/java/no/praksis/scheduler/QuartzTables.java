package no.praksis.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.JobStoreSupport;

/** Quartz's own tables in PostgreSQL, made from the script that comes in its jar. */
final class QuartzTables {
  private static final String SCRIPT = "tables_postgres.sql";

  /** Any number that nobody else locks; it lets one of several starting processes go first. */
  private static final long STARTING = 7_256_104_238_455_919L;

  private QuartzTables() {}

  static void createIfMissing(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(" + STARTING + ")");
      if (!exist(statement)) {
        for (String create : createStatements()) {
          statement.execute(create);
        }
      }
      connection.commit();
    }
  }

  private static boolean exist(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT to_regclass('qrtz_triggers') IS NOT NULL")) {
      return found.next() && found.getBoolean(1);
    }
  }

  /** The script begins by dropping the tables, and ends with a commit: neither is wanted here. */
  static List<String> createStatements() {
    String withoutComments = script().replaceAll("(?m)^\\s*--.*$", "");
    return Arrays.stream(withoutComments.split(";"))
        .map(String::strip)
        .filter(statement -> statement.toUpperCase(Locale.ROOT).startsWith("CREATE "))
        .toList();
  }

  private static String script() {
    try (InputStream script = JobStoreSupport.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new FileNotFoundException(SCRIPT + " is missing in Quartz's jar");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
