package no.praksis.practice.membership;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;

/** Says in a channel that is no group yet what Praksis is for, once for each invitation. */
public final class GreetChannel {
  private final Outbox outbox;
  private final Transactions transactions;

  public GreetChannel(Outbox outbox, Transactions transactions) {
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Harmless when it has been said already.
   *
   * @param invitation names the invitation, in at most 150 characters
   */
  public void greet(Audience.Place place, Notice.PraksisArrived arrived, String invitation) {
    MessageKey key = new MessageKey("arrived/" + invitation);
    transactions.write(() -> outbox.post(key, place, arrived));
  }
}
