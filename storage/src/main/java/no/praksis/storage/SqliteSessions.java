package no.praksis.storage;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/** SQLite: one writer, a few readers. */
final class SqliteSessions extends Sessions {
  private final SqliteFile file;
  private final Writer writer;
  private final Readers readers;

  private SqliteSessions(SqliteFile file, Options options) {
    super(Dialect.SQLITE);
    this.file = file;
    writer = new Writer(this, () -> file.writer(options.busyTimeout()), options);
    readers = new Readers(() -> file.reader(options.busyTimeout()), options.connections());
  }

  /** Brings the tables of a file that is ours up to date, and starts the writer. */
  static SqliteSessions open(SqliteFile file, Options options) throws SQLException {
    file.writer(options.busyTimeout()).close();
    Migrations.run(
        Flyway.configure().dataSource(file.url(), null, null), file.toString(), Dialect.SQLITE);
    SqliteSessions sessions = new SqliteSessions(file, options);
    sessions.writer.start();
    return sessions;
  }

  /** How many pieces of work wait for the writer. */
  int waiting() {
    return writer.waiting();
  }

  @Override
  <T> T commit(Supplier<T> work) {
    Piece<T> piece = new Piece<>(work);
    writer.add(piece);
    return piece.outcome();
  }

  @Override
  <T> T readCommitted(Function<Session, T> query) {
    return readers.read(query);
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    file.close();
  }
}
