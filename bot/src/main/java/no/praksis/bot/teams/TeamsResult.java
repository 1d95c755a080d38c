package no.praksis.bot.teams;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call to Teams. What Teams refuses is a result, never an exception. */
sealed interface TeamsResult<T> {
  record Done<T>(T response) implements TeamsResult<T> {}

  /**
   * Teams has read the call and does not do it.
   *
   * @param status of HTTP, 400 to 499
   * @param code Teams' own word, such as {@code ConversationBlockedByUser}; empty when it says none
   */
  record Refused<T>(int status, String code) implements TeamsResult<T> {}

  /**
   * Surely not done, and may be done later: too fast (429), or a conflict inside Teams (412).
   *
   * @param pause not before so long has passed; zero when Teams doesn't say
   */
  record Limited<T>(Duration pause) implements TeamsResult<T> {}

  /**
   * Nobody knows whether it was done: a time-out, a broken line, or an error inside Teams.
   *
   * @param timedOut whether no answer came
   */
  record Unknown<T>(boolean timedOut, Duration pause) implements TeamsResult<T> {}

  /** No token is to be had: the secret is wrong or out of date, or the login service is away. */
  record NotAuthorised<T>(boolean passing) implements TeamsResult<T> {}

  /** The same with something else made of the response, where it was done. */
  default <U> TeamsResult<U> map(Function<? super T, ? extends U> mapping) {
    return switch (this) {
      case Done<T>(T response) -> new Done<>(mapping.apply(response));
      case Refused<T>(int status, String code) -> new Refused<>(status, code);
      case Limited<T>(Duration pause) -> new Limited<>(pause);
      case Unknown<T>(boolean timedOut, Duration pause) -> new Unknown<>(timedOut, pause);
      case NotAuthorised<T>(boolean passing) -> new NotAuthorised<>(passing);
    };
  }

  /** The response, where it was done. */
  default Optional<T> done() {
    return this instanceof Done<T>(T response) ? Optional.of(response) : Optional.empty();
  }
}
