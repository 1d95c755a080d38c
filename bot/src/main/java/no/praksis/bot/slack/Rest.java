package no.praksis.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits on a thread of its own, where nobody waits for it. */
final class Rest {
  private static final int TIMES = 6;
  private static final Duration FAILED = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Rest() {}

  /** Whether it waited for so long; not when the thread is asked to stop. */
  static boolean of(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Makes a call again that Slack has surely not done, after the pause that it asks for. Nothing
   * that may have been done is done twice.
   */
  static <T> SlackResult<T> between(Supplier<SlackResult<T>> call) {
    return again(call, Rest::afterRefusal);
  }

  /** Makes a call again while Slack says that it comes too fast. */
  static <T> SlackResult<T> whileLimited(Supplier<SlackResult<T>> call) {
    return again(call, Rest::askedFor);
  }

  /**
   * Makes a call again.
   *
   * @param pause before the next attempt; empty when there is none
   */
  private static <T> SlackResult<T> again(
      Supplier<SlackResult<T>> call, Function<SlackResult<T>, Optional<Duration>> pause) {
    SlackResult<T> result = call.get();
    for (int i = 1; i < TIMES; i++) {
      Optional<Duration> rest = pause.apply(result);
      if (rest.isEmpty() || rest.get().compareTo(LONGEST) > 0 || !of(rest.get())) {
        return result;
      }
      result = call.get();
    }
    return result;
  }

  private static Optional<Duration> askedFor(SlackResult<?> result) {
    return result instanceof SlackResult.Limited<?>(Duration pause)
        ? Optional.of(pause)
        : Optional.empty();
  }

  private static Optional<Duration> afterRefusal(SlackResult<?> result) {
    return result instanceof SlackResult.Unknown<?>(boolean timedOut) && !timedOut
        ? Optional.of(FAILED)
        : askedFor(result);
  }
}
