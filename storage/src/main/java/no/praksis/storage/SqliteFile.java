package no.praksis.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import no.praksis.practice.delivery.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SQLite file that belongs to this process until it is closed or the process dies. */
final class SqliteFile implements AutoCloseable {
  static final String PREFIX = "jdbc:sqlite:";

  private static final Logger log = LoggerFactory.getLogger(SqliteFile.class);

  private final Path path;
  private final FileChannel lock;

  private SqliteFile(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the file this process's own; creates its folder.
   *
   * @throws DatabaseInUse when it belongs to another
   */
  static SqliteFile claim(String jdbcUrl) {
    Path path = path(jdbcUrl);
    try {
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path beside = path.resolveSibling(path.getFileName() + ".lock");
      FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DatabaseInUse(path);
      }
      return new SqliteFile(path, channel);
    } catch (IOException e) {
      throw new StorageUnavailable(
          "can't write to " + path + "; check that its folder exists and may be written to", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  static Path path(String jdbcUrl) {
    String name = jdbcUrl.substring(PREFIX.length());
    if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
      throw new IllegalArgumentException(
          "a SQLite database is named " + PREFIX + "<file>, not " + jdbcUrl);
    }
    return Path.of(name).toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  String url() {
    return PREFIX + path;
  }

  /** A connection that has told the disk before it says committed. */
  Session writer(Duration busyTimeout) throws SQLException {
    return connect(
        busyTimeout,
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "wal_autocheckpoint = 4000",
        "journal_size_limit = 67108864",
        "cache_size = -16000");
  }

  Session reader(Duration busyTimeout) throws SQLException {
    return connect(busyTimeout, "query_only = ON");
  }

  private Session connect(Duration busyTimeout, String... pragmas) throws SQLException {
    Properties properties = new Properties();
    // Otherwise the driver asks for the last row's id after every change
    properties.setProperty("jdbc.get_generated_keys", "false");
    Connection connection = DriverManager.getConnection(url(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + busyTimeout.toMillis());
      for (String pragma : List.of(pragmas)) {
        statement.execute("PRAGMA " + pragma);
      }
      // Otherwise the driver tries to begin a transaction after every change, and is refused
      connection.setAutoCommit(false);
      statement.execute("COMMIT"); // that begins one too
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Session(connection, Dialect.SQLITE);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      log.warn("The lock of {} was not given back: {}", path, e.getMessage());
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
