package no.praksis.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

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

  /** The same with something else made of the response, where it was done. */
  default <U> SlackResult<U> map(Function<? super T, ? extends U> mapping) {
    return switch (this) {
      case Done<T>(T response) -> new Done<>(mapping.apply(response));
      case Refused<T>(String error) -> new Refused<>(error);
      case Limited<T>(Duration pause) -> new Limited<>(pause);
      case Unknown<T>(boolean timedOut) -> new Unknown<>(timedOut);
      case NotInstalled<T> gone -> new NotInstalled<>();
    };
  }

  /** The response, where it was done. */
  default Optional<T> done() {
    return this instanceof Done<T>(T response) ? Optional.of(response) : Optional.empty();
  }
}
