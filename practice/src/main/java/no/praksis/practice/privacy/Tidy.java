package no.praksis.practice.privacy;

import java.time.Duration;
import no.praksis.practice.delivery.Transactions;

/** Lets go of what nobody needs after a while: repeated events, deliveries that were given up. */
public final class Tidy {
  /** Longer than any platform repeats an event. */
  static final Duration EVENTS = Duration.ofDays(7);

  static final Duration DEAD_LETTERS = Duration.ofDays(90);

  /** Nobody brings a message to one person up to date, or posts it again, after a year. */
  static final Duration MESSAGES = Duration.ofDays(400);

  private static final int PORTION = 1_000;

  private final OldRecords old;
  private final Transactions transactions;

  public Tidy(OldRecords old, Transactions transactions) {
    this.old = old;
    this.transactions = transactions;
  }

  /** Some at a time; harmless when nothing is old enough. */
  public void tidy() {
    transactions.write(() -> old.tidy(EVENTS, DEAD_LETTERS, MESSAGES, PORTION));
  }
}
