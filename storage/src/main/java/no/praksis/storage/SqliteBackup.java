package no.praksis.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import no.praksis.practice.delivery.StorageUnavailable;

/** Copies a SQLite database while it is in use, and puts a copy in its place. */
final class SqliteBackup {
  private static final String BEFORE = ".before-restore";

  private SqliteBackup() {}

  static void backup(Path database, Path file) {
    if (!Files.exists(database)) {
      throw new IllegalArgumentException("there is no database at " + database);
    }
    Path part = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
    try {
      createForOwner(part);
      copy(database, part);
      force(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageUnavailable("can't write the backup to " + file, e);
    } catch (SQLException e) {
      throw new StorageUnavailable("can't copy " + database, e);
    }
  }

  static void restore(SqliteFile database, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    Path place = database.path();
    Path part = place.resolveSibling(place.getFileName() + ".restoring");
    try {
      createForOwner(part);
      try (OutputStream owners =
          Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING)) {
        Files.copy(file, owners);
      }
      check(part, file);
      force(part);
      // Its log first: a database with another's log would be a mixture
      List<String> suffixes = List.of("-wal", "-shm", "");
      for (String suffix : suffixes) {
        Files.deleteIfExists(place.resolveSibling(place.getFileName() + BEFORE + suffix));
      }
      for (String suffix : suffixes) {
        Path old = place.resolveSibling(place.getFileName() + suffix);
        if (Files.exists(old)) {
          Files.move(old, place.resolveSibling(place.getFileName() + BEFORE + suffix));
        }
      }
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageUnavailable("can't restore to " + place, e);
    }
  }

  private static void copy(Path database, Path copy) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", "" + Options.DEFAULT.busyTimeout().toMillis());
    try (Connection connection =
            DriverManager.getConnection(SqliteFile.PREFIX + database, properties);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
  }

  private static void check(Path copy, Path file) throws IOException {
    try (Connection connection = DriverManager.getConnection(SqliteFile.PREFIX + copy);
        Statement statement = connection.createStatement()) {
      try (ResultSet known = statement.executeQuery("SELECT 1 FROM flyway_schema_history")) {
        known.next();
      }
      try (ResultSet whole = statement.executeQuery("PRAGMA integrity_check")) {
        if (!whole.next() || !"ok".equals(whole.getString(1))) {
          throw new SQLException("damaged");
        }
      }
    } catch (SQLException e) {
      Files.delete(copy);
      throw new IllegalArgumentException(file + " is no whole backup made by Praksis", e);
    }
  }

  /** An empty file that nobody else may read, where the file system knows owners. */
  private static void createForOwner(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
