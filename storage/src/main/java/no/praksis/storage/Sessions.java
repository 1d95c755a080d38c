package no.praksis.storage;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.delivery.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each port the connection to use: inside a transaction the transaction's, outside of one
 * that reads what was committed last.
 */
abstract class Sessions implements Transactions, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  // One for each storage: a thread may be in a transaction of one and not of the other
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  private final Dialect dialect;
  private final @Nullable Known known;

  /**
   * @param known where answers are kept; null where another process may change the tables
   */
  Sessions(Dialect dialect, @Nullable Known known) {
    this.dialect = dialect;
    this.known = known;
  }

  final Dialect dialect() {
    return dialect;
  }

  /** Asks the database something. */
  final <T> T read(Function<Session, T> query) {
    Transaction transaction = current.get();
    return transaction != null ? query.apply(transaction.session()) : readCommitted(query);
  }

  /**
   * All rows, in the order of the query; not to be changed. For what is asked often and changes
   * seldom: the rows may be those of an earlier answer that still holds. A statement is always
   * asked with the same mapper here, and names its tables after FROM or JOIN.
   */
  final <T> List<T> known(String sql, Row.Mapper<T> mapper, @Nullable Object... values) {
    if (known == null) {
      return read(session -> session.list(sql, mapper, values));
    }
    Transaction transaction = current.get();
    Set<String> changing = transaction == null ? Set.of() : transaction.session().changed();
    return known.rows(
        sql, values, changing, () -> read(session -> session.list(sql, mapper, values)));
  }

  /** The connection for a change. */
  final Session writing() {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("changes are made inside Transactions.write");
    }
    return transaction.session();
  }

  @Override
  public final <T> T write(Supplier<T> work) {
    return current.get() != null ? work.get() : commit(work);
  }

  @Override
  public final void afterCommit(Runnable action) {
    Transaction transaction = current.get();
    if (transaction != null) {
      transaction.after().add(action);
    } else {
      action.run();
    }
  }

  /** Runs the work with the ports bound to the transaction. */
  final <T> T inside(Transaction transaction, Supplier<T> work) {
    current.set(transaction);
    try {
      return work.get();
    } finally {
      current.remove();
    }
  }

  /** What was asked to follow the commit; a failure doesn't take the commit back. */
  static void follow(List<Runnable> actions) {
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        log.error("What was to follow a commit failed; the commit stands", e);
      }
    }
  }

  static StorageUnavailable closed() {
    return new StorageUnavailable(
        "the storage is closed", new IllegalStateException("Storage.close was called"));
  }

  /** Runs the work in a transaction of its own, and returns after the commit. */
  abstract <T> T commit(Supplier<T> work);

  /** Runs the query on a connection that sees what is committed. */
  abstract <T> T readCommitted(Function<Session, T> query);

  @Override
  public abstract void close();
}
