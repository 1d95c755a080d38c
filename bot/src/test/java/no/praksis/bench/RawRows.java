package no.praksis.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What SQLite itself does on the same disk: one row, one transaction, and the disk has it (WAL,
 * FULL) before the next; one prepared statement, nothing around it.
 */
final class RawRows implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;
  private long rows;

  RawRows(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute(
          "CREATE TABLE answers (round TEXT, person TEXT, prompt TEXT, text TEXT, at INTEGER)");
    }
    insert = connection.prepareStatement("INSERT INTO answers VALUES (?, ?, ?, ?, ?)");
  }

  /** Rows per second. */
  double measure(Duration duration, String text) throws SQLException {
    long before = rows;
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < duration.toNanos()) {
      insert.setString(1, "round-" + rows % 30);
      insert.setString(2, "person-" + rows % 300);
      insert.setString(3, "what-went-well");
      insert.setString(4, text);
      insert.setLong(5, rows);
      insert.executeUpdate();
      rows++;
    }
    return (rows - before) * 1e9 / (System.nanoTime() - begin);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }
}
