package no.praksis.bot.slack;

import java.time.Duration;
import java.util.Optional;

/** What came of a call to Slack. What Slack refuses is a result, never an exception. */
sealed interface SlackResult<T> {
  record Done<T>(T response) implements SlackResult<T> {}

  /**
   * Slack has read the call and does not do it.
   *
   * @param error Slack's short code, such as {@code channel_not_found}
   */
  record Refused<T>(String error) implements SlackResult<T> {}

  /** Too fast; not before so long has passed. */
  record Limited<T>(Duration pause) implements SlackResult<T> {}

  /**
   * Nobody knows whether it was done: a time-out, a broken line, or an error inside Slack.
   *
   * @param timedOut whether no answer came
   */
  record Unknown<T>(boolean timedOut) implements SlackResult<T> {}

  /** Praksis is not installed in that workspace. */
  record NotInstalled<T>() implements SlackResult<T> {}

  /** The response, where it was done. */
  default Optional<T> done() {
    return this instanceof Done<T>(T response) ? Optional.of(response) : Optional.empty();
  }
}
