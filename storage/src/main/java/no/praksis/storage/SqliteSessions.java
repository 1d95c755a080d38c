package no.praksis.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/** SQLite: one writer, a few readers. */
final class SqliteSessions extends Sessions {
  private static final String REFERENCES =
      """
      SELECT lower(m.name), lower(f."table")
      FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
      """;

  private final SqliteFile file;
  private final Writer writer;
  private final Readers readers;

  private SqliteSessions(SqliteFile file, Known known, Options options) {
    super(Dialect.SQLITE, known);
    this.file = file;
    writer = new Writer(this, () -> file.writer(options.busyTimeout()), known, options);
    readers = new Readers(() -> file.reader(options.busyTimeout()), options.connections());
  }

  /** Brings the tables of a file that is ours up to date, and starts the writer. */
  static SqliteSessions open(SqliteFile file, Options options) throws SQLException {
    file.writer(options.busyTimeout()).close();
    Migrations.run(
        Flyway.configure().dataSource(file.url(), null, null), file.toString(), Dialect.SQLITE);
    SqliteSessions sessions = new SqliteSessions(file, new Known(losing(file, options)), options);
    sessions.writer.start();
    return sessions;
  }

  /** The tables that lose rows, or are changed, when a row of a table is deleted, by its name. */
  private static Map<String, Set<String>> losing(SqliteFile file, Options options)
      throws SQLException {
    record Reference(String from, String to) {}
    List<Reference> references;
    try (Session session = file.reader(options.busyTimeout())) {
      references = session.list(REFERENCES, row -> new Reference(row.text(), row.text()));
    }
    Map<String, Set<String>> losing = new HashMap<>();
    references.forEach(
        one -> losing.computeIfAbsent(one.to(), to -> new HashSet<>()).add(one.from()));
    boolean more = true;
    while (more) {
      more = false;
      for (Set<String> tables : losing.values()) {
        for (String table : List.copyOf(tables)) {
          more |= tables.addAll(losing.getOrDefault(table, Set.of()));
        }
      }
    }
    return losing;
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
