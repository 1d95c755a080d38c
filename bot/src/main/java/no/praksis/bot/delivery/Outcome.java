package no.praksis.bot.delivery;

import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;

/** What became of a row. */
sealed interface Outcome {
  /** All of it stands and is recorded; the row is gone. */
  record Told() implements Outcome {}

  record PutOff(RetryAfter retry) implements Outcome {}

  record GivenUp(DeliveryResult.Reason reason) implements Outcome {}

  /** What it means for the row that this is not delivered. */
  static Outcome of(DeliveryResult failure) {
    return switch (failure) {
      case RetryAfter retry -> new PutOff(retry);
      case Undeliverable undeliverable -> new GivenUp(undeliverable.reason());
      case DeliveryResult.Delivered delivered ->
          throw new IllegalArgumentException("delivered is no failure");
    };
  }
}
