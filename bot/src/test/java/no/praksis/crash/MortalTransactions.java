package no.praksis.crash;

import java.util.function.Supplier;
import no.praksis.practice.delivery.Transactions;

/** Transactions around whose commits the process may die, where an event is being handled. */
record MortalTransactions(Transactions transactions, Tripwire tripwire) implements Transactions {
  /** Begins the name of each thread that handles an event. */
  static final String EVENT_THREAD = "event-";

  @Override
  public <T> T write(Supplier<T> work) {
    if (!Thread.currentThread().getName().startsWith(EVENT_THREAD)) {
      return transactions.write(work);
    }
    T result =
        transactions.write(
            () -> {
              T written = work.get();
              tripwire.reach(KillPoint.BEFORE_COMMIT);
              return written;
            });
    tripwire.reach(KillPoint.AFTER_COMMIT);
    return result;
  }

  @Override
  public void afterCommit(Runnable action) {
    transactions.afterCommit(action);
  }
}
