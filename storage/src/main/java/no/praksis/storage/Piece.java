package no.praksis.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.delivery.StorageUnavailable;
import org.jspecify.annotations.Nullable;

/** Work that waits for the writer, and how it ended. */
final class Piece<T> {
  private final Supplier<T> work;
  private final CountDownLatch answered = new CountDownLatch(1);
  private @Nullable T result;
  private @Nullable Throwable failure;
  private @Nullable Throwable unavailable;
  private List<Runnable> after = List.of();

  Piece(Supplier<T> work) {
    this.work = work;
  }

  /**
   * Runs on the writer's thread in a savepoint; again, up to {@code runs} times, on a stale
   * version.
   *
   * @throws SQLException when the whole transaction is lost
   */
  void run(Sessions sessions, Session session, int runs) throws SQLException {
    for (int run = 1; ; run++) {
      session.run("SAVEPOINT piece");
      Transaction transaction = new Transaction(session);
      failure = null;
      try {
        result = sessions.inside(transaction, work);
        after = transaction.after();
      } catch (Throwable e) {
        failure = e;
      }
      // Work may have caught what broke the transaction
      SQLException broken = session.broken();
      if (broken != null) {
        throw broken;
      }
      if (failure != null) {
        session.run("ROLLBACK TO piece");
      }
      session.run("RELEASE piece");
      if (!(failure instanceof StaleVersion) || run >= runs) {
        return;
      }
    }
  }

  /** Nothing of the work was kept. */
  void refuse(Throwable cause) {
    unavailable = cause;
  }

  /** Lets the caller go on. */
  void answer() {
    answered.countDown();
  }

  /** Waits until it is known how the work ended, even when interrupted: it may have been kept. */
  T outcome() {
    awaitAnswer();
    if (unavailable != null) {
      throw new StorageUnavailable("the database didn't take it; nothing was kept", unavailable);
    }
    if (failure != null) {
      throw raised(failure);
    }
    Sessions.follow(after);
    return Objects.requireNonNull(result, "work returned null");
  }

  private void awaitAnswer() {
    boolean interrupted = false;
    while (true) {
      try {
        answered.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException raised(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
