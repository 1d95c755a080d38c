package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One row on its way through its gateway. Knows whether a message may stand unrecorded, and then
 * looks before it posts. Used by one thread.
 */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final RetryAfter FAILED = new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED);

  private final Gateway gateway;
  private final Destination to;
  private final Throttle throttle;
  private final Instant lookFrom;
  private boolean inDoubt;

  /**
   * A row's way.
   *
   * @param inDoubt whether the first message that is not recorded may stand nevertheless
   * @param lookFrom the real time since when it may
   */
  Sending(Gateway gateway, Destination to, Throttle throttle, boolean inDoubt, Instant lookFrom) {
    this.gateway = gateway;
    this.to = to;
    this.throttle = throttle;
    this.inDoubt = inDoubt;
    this.lookFrom = lookFrom;
  }

  List<Message> split(Message message) {
    return gateway.split(to, message);
  }

  /** Whether a message may stand that is not recorded. */
  boolean inDoubt() {
    return inDoubt;
  }

  /** Posts the message, unless it is found standing. */
  DeliveryResult post(MessageKey key, Message message) throws InterruptedException {
    Optional<DeliveryResult> found = find(key);
    if (found.isPresent()) {
      return found.get();
    }
    DeliveryResult result = send(gateway.pace(), () -> gateway.post(to, key, message));
    inDoubt = mayHaveArrived(result);
    return result;
  }

  DeliveryResult update(MessageReference reference, Message message) throws InterruptedException {
    return send(gateway.paceOfChanges(), () -> gateway.update(to, reference, message));
  }

  DeliveryResult delete(MessageReference reference) throws InterruptedException {
    return send(gateway.paceOfChanges(), () -> gateway.delete(to, reference));
  }

  /**
   * Resolves the doubt, where there is one: delivered when the message stands, put off when nobody
   * can tell now, empty when it is to be posted.
   */
  Optional<DeliveryResult> find(MessageKey key) throws InterruptedException {
    if (!inDoubt) {
      return Optional.empty();
    }
    return switch (lookUp(key)) {
      case Found.There there -> {
        inDoubt = false;
        yield Optional.of(new Delivered(there.reference()));
      }
      case Found.NotThere nowhere -> noDoubt();
      case Found.Unknowable unknowable -> noDoubt();
      case Found.NotNow(Duration pause) ->
          Optional.of(pause.isZero() ? FAILED : new RetryAfter(pause, Reason.RATE_LIMITED));
    };
  }

  private Optional<DeliveryResult> noDoubt() {
    inDoubt = false;
    return Optional.empty();
  }

  private Found lookUp(MessageKey key) throws InterruptedException {
    return throttle.look(
        to,
        gateway.pace(),
        () -> {
          try {
            return gateway.lookUp(to, key, lookFrom);
          } catch (RuntimeException e) {
            LOG.warn("a look-up failed {}", Fault.of(e));
            return new Found.NotNow();
          }
        });
  }

  private DeliveryResult send(Pace pace, Supplier<DeliveryResult> call)
      throws InterruptedException {
    return throttle.send(
        to,
        pace,
        () -> {
          try {
            return call.get();
          } catch (RuntimeException e) {
            LOG.warn("a gateway failed {}", Fault.of(e));
            return FAILED;
          }
        });
  }

  /** A platform that names a pause has answered, so it has declined; otherwise nobody knows. */
  private static boolean mayHaveArrived(DeliveryResult result) {
    return switch (result) {
      case Delivered delivered -> false;
      case Undeliverable undeliverable -> false;
      case RetryAfter retry ->
          retry.pause().isZero()
              && (retry.reason() == Reason.TIMED_OUT || retry.reason() == Reason.PLATFORM_FAILED);
    };
  }
}
