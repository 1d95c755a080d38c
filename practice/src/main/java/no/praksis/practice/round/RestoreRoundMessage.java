package no.praksis.practice.round;

import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Transactions;

/** Tells a round's message anew after somebody has taken it away on the platform. */
public final class RestoreRoundMessage {
  private final Rounds rounds;
  private final Announcements announcements;
  private final Transactions transactions;

  public RestoreRoundMessage(
      Rounds rounds, Announcements announcements, Transactions transactions) {
    this.rounds = rounds;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /** Brings the message up to date; harmless when it stands, or is none of a round. */
  public void restore(MessageKey key) {
    transactions.write(
        () -> Announcements.roundOf(key).flatMap(rounds::find).ifPresent(announcements::changed));
  }
}
