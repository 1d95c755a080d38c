package no.praksis.storage;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes to SQLite. It commits together what has arrived together. */
final class Writer implements AutoCloseable {
  /** Opens a connection. */
  @FunctionalInterface
  interface Connector {
    Session open() throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(Writer.class);

  private final WriteQueue queue = new WriteQueue();
  private final Sessions sessions;
  private final Connector connector;
  private final Known known;
  private final Options options;
  private final Thread thread;
  private @Nullable Session open;

  Writer(Sessions sessions, Connector connector, Known known, Options options) {
    this.sessions = sessions;
    this.connector = connector;
    this.known = known;
    this.options = options;
    thread = Thread.ofPlatform().name("storage-writer").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  void add(Piece<?> piece) {
    queue.add(piece);
  }

  int waiting() {
    return queue.size();
  }

  private void work() {
    while (true) {
      List<Piece<?>> batch = queue.take(options.batch());
      if (batch.isEmpty()) {
        disconnect();
        return;
      }
      try {
        commitTogether(batch);
      } catch (SQLException | RuntimeException | Error e) {
        known.forget();
        log.error("{} pieces of work were not kept: {}", batch.size(), e.getMessage());
        disconnect();
        batch.forEach(piece -> piece.refuse(e));
      } finally {
        batch.forEach(Piece::answer);
      }
    }
  }

  private void commitTogether(List<Piece<?>> batch) throws SQLException {
    Session session = connected();
    session.run("BEGIN IMMEDIATE");
    for (Piece<?> piece : batch) {
      piece.run(sessions, session, options.runs());
    }
    session.run("COMMIT");
    known.committed(session.changed());
    session.changed().clear();
  }

  private Session connected() throws SQLException {
    Session session = open;
    if (session == null) {
      session = connector.open().noting(known);
      open = session;
    }
    return session;
  }

  /** Closing rolls back what was not committed; the next batch connects anew. */
  private void disconnect() {
    Session session = open;
    open = null;
    if (session != null) {
      try {
        session.close();
      } catch (SQLException e) {
        log.warn("A connection did not close: {}", e.getMessage());
      }
    }
  }

  /** Finishes what waits, and then takes no more. */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
