package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
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

  /** Nothing is left to tell: takes all of the message away, where it stands. */
  Outcome takeAway(Dispatch dispatch, Sending sending) throws InterruptedException {
    return takeAwayFrom(0, dispatch, sending);
  }

  private DeliveryResult bring(MessageKey key, Message piece, Sending sending)
      throws InterruptedException {
    Optional<DeliveryResult> place = locate(key, sending);
    if (place.isEmpty()) {
      return post(key, piece, sending);
    }
    if (!(place.get() instanceof Delivered standing)) {
      return place.get();
    }
    DeliveryResult result = sending.update(standing.reference(), piece);
    if (isGone(result)) {
      return books.references().renewed(key) ? standing : renew(key, piece, sending);
    }
    if (result instanceof Delivered moved && !moved.equals(standing)) {
      save(key, moved.reference());
    }
    return result;
  }

  /**
   * Delivered where the message stands, also when nobody has recorded it yet; put off when nobody
   * can tell now; empty when it stands nowhere.
   */
  private Optional<DeliveryResult> locate(MessageKey key, Sending sending)
      throws InterruptedException {
    Optional<MessageReference> reference = books.references().find(key);
    if (reference.isPresent()) {
      return reference.map(Delivered::new);
    }
    Optional<DeliveryResult> found = sending.find(key);
    if (found.isPresent() && found.get() instanceof Delivered standing) {
      save(key, standing.reference());
    }
    return found;
  }

  /**
   * Somebody has taken the message away on the platform: it is posted anew, once, and its reference
   * replaced afterwards: if the program dies in between, the old reference still tells the next
   * attempt that there is a message to look after.
   */
  private DeliveryResult renew(MessageKey key, Message piece, Sending sending)
      throws InterruptedException {
    DeliveryResult result = sending.post(key, piece);
    if (result instanceof Delivered delivered) {
      ledger.write(() -> books.references().renew(key, delivered.reference()));
    }
    return result;
  }

  private DeliveryResult post(MessageKey key, Message piece, Sending sending)
      throws InterruptedException {
    DeliveryResult result = sending.post(key, piece);
    if (result instanceof Delivered delivered) {
      save(key, delivered.reference());
    }
    return result;
  }

  /** From the last one backwards, so that an attempt that ends midway leaves no gap behind it. */
  private Outcome takeAwayFrom(int first, Dispatch dispatch, Sending sending)
      throws InterruptedException {
    int end = first;
    Optional<DeliveryResult> place = locate(dispatch.key().part(end), sending);
    while (place.isPresent()) {
      if (!(place.get() instanceof Delivered)) {
        return Outcome.of(place.get());
      }
      end++;
      place = locate(dispatch.key().part(end), sending);
    }
    for (int part = end - 1; part >= first; part--) {
      DeliveryResult result = takeAway(dispatch.key().part(part), sending);
      if (!(result instanceof Delivered) && !isGone(result)) {
        return Outcome.of(result);
      }
    }
    return done(dispatch);
  }

  private DeliveryResult takeAway(MessageKey key, Sending sending) throws InterruptedException {
    DeliveryResult result = sending.delete(books.references().find(key).orElseThrow());
    if (result instanceof Delivered || isGone(result)) {
      ledger.write(() -> books.references().remove(key));
    }
    return result;
  }

  private Outcome done(Dispatch dispatch) throws InterruptedException {
    ledger.write(() -> books.outbox().done(dispatch.id()));
    return new Outcome.Told();
  }

  private void save(MessageKey key, MessageReference reference) throws InterruptedException {
    ledger.write(() -> books.references().save(key, reference));
  }

  private static boolean isGone(DeliveryResult result) {
    return result instanceof Undeliverable refused && refused.reason() == Reason.MESSAGE_GONE;
  }
}
