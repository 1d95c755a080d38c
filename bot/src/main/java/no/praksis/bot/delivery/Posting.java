package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.Outbox;

/**
 * Posts a new message, in as many parts as it takes. The number of parts is fixed at the first
 * attempt; when the content has come to need another number since, an update follows.
 */
final class Posting {
  private final Outbox outbox;
  private final Ledger ledger;

  Posting(Outbox outbox, Ledger ledger) {
    this.outbox = outbox;
    this.ledger = ledger;
  }

  Outcome carry(Dispatch dispatch, Message message, Sending sending) throws InterruptedException {
    List<Message> pieces = sending.split(message);
    int parts = dispatch.parts();
    if (parts == 0) {
      parts = pieces.size();
      fixParts(dispatch.id(), parts);
    }
    int end = Math.min(parts, pieces.size());
    boolean fits = parts == pieces.size();
    for (int part = dispatch.delivered(); part < end; part++) {
      DeliveryResult result = sending.post(dispatch.key().part(part), pieces.get(part));
      if (!(result instanceof Delivered delivered)) {
        return Outcome.of(result);
      }
      record(dispatch, part, delivered, part + 1 == end, fits);
    }
    return dispatch.delivered() < end ? new Outcome.Told() : finish(dispatch, fits, sending);
  }

  /**
   * Nothing is left to post. What may stand beyond that, from when the content was longer, is
   * recorded, so that the update which follows can take it away.
   */
  private Outcome finish(Dispatch dispatch, boolean fits, Sending sending)
      throws InterruptedException {
    int next = dispatch.delivered();
    Optional<DeliveryResult> beyond =
        fits ? Optional.empty() : sending.find(dispatch.key().part(next));
    if (beyond.isEmpty()) {
      ledger.write(() -> finish(dispatch, fits));
      return new Outcome.Told();
    }
    if (!(beyond.get() instanceof Delivered standing)) {
      return Outcome.of(beyond.get());
    }
    record(dispatch, next, standing, true, fits);
    return new Outcome.Told();
  }

  private void fixParts(long id, int parts) throws InterruptedException {
    ledger.write(() -> outbox.fixParts(id, parts));
  }

  private void record(Dispatch dispatch, int part, Delivered delivered, boolean last, boolean fits)
      throws InterruptedException {
    ledger.write(
        () -> {
          outbox.partDelivered(dispatch.id(), part, delivered.reference());
          if (last) {
            finish(dispatch, fits);
          }
        });
  }

  private void finish(Dispatch dispatch, boolean fits) {
    outbox.done(dispatch.id());
    if (!fits) {
      outbox.update(dispatch.key(), dispatch.audience(), dispatch.notice());
    }
  }
}
