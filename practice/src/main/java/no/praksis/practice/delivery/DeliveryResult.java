package no.praksis.practice.delivery;

import java.time.Duration;

/** What became of one attempt to send. */
public sealed interface DeliveryResult {
  /** It stands on the platform. */
  record Delivered(MessageReference reference) implements DeliveryResult {}

  /** Not now: the platform or the network asks for another attempt, no sooner than this. */
  record RetryAfter(Duration pause, Reason reason) implements DeliveryResult {}

  /** Never: another attempt would end the same. */
  record Undeliverable(Reason reason) implements DeliveryResult {}

  /** Why, in words that hold nothing that people typed. */
  enum Reason {
    RATE_LIMITED,
    PLATFORM_FAILED,
    TIMED_OUT,
    CONVERSATION_GONE,
    NOT_IN_CONVERSATION,
    MESSAGE_GONE,
    PERSON_UNREACHABLE,
    NOT_AUTHORISED,
    REFUSED_CONTENT,
    NOTHING_TO_SAY,
    TOO_OLD
  }
}
