package no.praksis.practice.delivery;

import java.util.function.Supplier;

/** The one way to write. */
public interface Transactions {
  /**
   * Runs {@code work} in a transaction and returns its result after the commit: what has been
   * returned survives a power cut. Ports that are called inside join the transaction; a nested call
   * joins the outer one. Work does no input or output of its own and may be run again from the
   * start. Pieces of work that arrive together may be committed together; one that throws is rolled
   * back alone, and its exception reaches only its own caller. Safe for use by many threads.
   *
   * @throws StorageUnavailable when the database refuses for longer than the storage retries
   */
  <T> T write(Supplier<T> work);

  /** As {@link #write(Supplier)}, for work without a result. */
  default void write(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Runs {@code action} once after the commit of the transaction that this thread is in; never when
   * it is rolled back; at once when there is none. The action may not write in the same thread's
   * transaction; it should hand over and return.
   */
  void afterCommit(Runnable action);
}
