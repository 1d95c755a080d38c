package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;

/**
 * Brings a message that stands up to date, with as many parts as its content takes now: parts that
 * are new are posted, parts that are left over are taken away. Starts over at every attempt, since
 * the content may be another by then.
 */
final class Updating {
  private final DeliveryBooks books;
  private final Ledger ledger;

  Updating(DeliveryBooks books, Ledger ledger) {
    this.books = books;
    this.ledger = ledger;
  }

  Outcome carry(Dispatch dispatch, Message message, Sending sending) throws InterruptedException {
    if (books.references().find(dispatch.key()).isEmpty()) {
      return done(dispatch); // nothing was ever posted
    }
    List<Message> pieces = sending.split(message);
    for (int part = 0; part < pieces.size(); part++) {
      DeliveryResult result = bring(dispatch.key().part(part), pieces.get(part), sending);
      if (!(result instanceof Delivered)) {
        return Outcome.of(result);
      }
    }
    return takeAwayFrom(pieces.size(), dispatch, sending);
  }

  private DeliveryResult bring(MessageKey key, Message piece, Sending sending)
      throws InterruptedException {
    Optional<MessageReference> reference = reference(key);
    if (reference.isEmpty()) {
      Optional<DeliveryResult> found = sending.find(key);
      if (found.isEmpty()) {
        return post(key, piece, sending);
      }
      if (!(found.get() instanceof Delivered standing)) {
        return found.get();
      }
      save(key, standing.reference());
      reference = Optional.of(standing.reference());
    }
    DeliveryResult result = sending.update(reference.get(), piece);
    if (isGone(result)) {
      return post(key, piece, sending);
    }
    if (result instanceof Delivered moved && !moved.reference().equals(reference.get())) {
      save(key, moved.reference());
    }
    return result;
  }

  /**
   * Posts it and replaces the reference afterwards: if the program dies in between, the old
   * reference still tells the next attempt that there is a message to look after.
   */
  private DeliveryResult post(MessageKey key, Message piece, Sending sending)
      throws InterruptedException {
    DeliveryResult result = sending.post(key, piece);
    if (result instanceof Delivered delivered) {
      save(key, delivered.reference());
    }
    return result;
  }

  private Outcome takeAwayFrom(int first, Dispatch dispatch, Sending sending)
      throws InterruptedException {
    for (int part = first; ; part++) {
      MessageKey key = dispatch.key().part(part);
      Optional<MessageReference> surplus = reference(key);
      if (surplus.isEmpty()) {
        return done(dispatch);
      }
      DeliveryResult result = sending.delete(surplus.get());
      if (result instanceof RetryAfter || (result instanceof Undeliverable && !isGone(result))) {
        return Outcome.of(result);
      }
      ledger.write(() -> books.references().remove(key));
    }
  }

  private Outcome done(Dispatch dispatch) throws InterruptedException {
    ledger.write(() -> books.outbox().done(dispatch.id()));
    return new Outcome.Told();
  }

  private Optional<MessageReference> reference(MessageKey key) {
    return books.references().find(key);
  }

  private void save(MessageKey key, MessageReference reference) throws InterruptedException {
    ledger.write(() -> books.references().save(key, reference));
  }

  private static boolean isGone(DeliveryResult result) {
    return result instanceof Undeliverable refused && refused.reason() == Reason.MESSAGE_GONE;
  }
}
