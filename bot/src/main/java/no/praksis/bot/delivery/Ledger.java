package no.praksis.bot.delivery;

import no.praksis.practice.delivery.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what has happened. What has been sent is sent: a database that does not answer is
 * asked again until it does, since trying the delivery again instead would send twice.
 */
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final Transactions transactions;
  private final Workload workload;
  private final Timing timing;
  private final BackOff backOff;

  Ledger(Transactions transactions, Workload workload, Timing timing, BackOff backOff) {
    this.transactions = transactions;
    this.workload = workload;
    this.timing = timing;
    this.backOff = backOff;
  }

  /**
   * Runs {@code entry} in a transaction, again and again until it is committed.
   *
   * @throws InterruptedException when the courier closes before that; the row then stays as one
   *     that was being sent, and the next start looks it up
   */
  void write(Runnable entry) throws InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        transactions.write(entry);
        return;
      } catch (RuntimeException e) {
        LOG.warn("a delivery could not be recorded, failures={} {}", failures + 1, Fault.of(e));
      }
      workload.restUntil(timing.now().plus(backOff.pause(failures)));
    }
  }
}
