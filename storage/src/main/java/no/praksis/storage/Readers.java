package no.praksis.storage;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import no.praksis.practice.delivery.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that only read; opened when needed. */
final class Readers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Readers.class);

  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private final Writer.Connector connector;
  private final int size;
  private final Semaphore places;
  private volatile boolean closed;

  Readers(Writer.Connector connector, int size) {
    this.connector = connector;
    this.size = size;
    places = new Semaphore(size);
  }

  <T> T read(Function<Session, T> query) {
    places.acquireUninterruptibly();
    try {
      if (closed) {
        throw Sessions.closed();
      }
      Session session = connected();
      try {
        return query.apply(session);
      } catch (StatementFailed e) {
        if (session.broken() != null) {
          throw new StorageUnavailable("the database can't be read", e.refusal());
        }
        throw e;
      } finally {
        giveBack(session);
      }
    } finally {
      places.release();
    }
  }

  private Session connected() {
    Session session = idle.pollFirst();
    if (session != null) {
      return session;
    }
    try {
      return connector.open();
    } catch (SQLException e) {
      throw new StorageUnavailable("the database can't be opened", e);
    }
  }

  private void giveBack(Session session) {
    if (session.broken() == null) {
      idle.addFirst(session);
    } else {
      close(session);
    }
  }

  /** Waits for those who read. */
  @Override
  public void close() {
    places.acquireUninterruptibly(size);
    closed = true;
    @Nullable Session session = idle.pollFirst();
    while (session != null) {
      close(session);
      session = idle.pollFirst();
    }
    places.release(size);
  }

  private static void close(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      log.warn("A connection did not close: {}", e.getMessage());
    }
  }
}
