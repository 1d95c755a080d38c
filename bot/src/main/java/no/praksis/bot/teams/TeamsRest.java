package no.praksis.bot.teams;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits on a thread of its own, where nobody waits for it. */
final class TeamsRest {
  private static final int TIMES = 5;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MANY_TIMES = 14;
  private static final Duration VERY_LONG = Duration.ofMinutes(5);

  private TeamsRest() {}

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
   * Makes a call again that Teams has not done, after the pause that it asks for, or after a
   * growing one that differs each time. What may have been done, since no answer came, is not done
   * twice.
   */
  static <T> TeamsResult<T> between(Supplier<TeamsResult<T>> call) {
    return repeat(call, TIMES, LONGEST, TeamsRest::isSurelyNotDone);
  }

  /**
   * The same for what must not get lost and does no harm when it stands there twice: it goes on for
   * some five minutes, also after a time-out, and while the login service gives no token.
   */
  static <T> TeamsResult<T> surely(Supplier<TeamsResult<T>> call) {
    return repeat(call, MANY_TIMES, VERY_LONG, TeamsRest::mayPass);
  }

  private static <T> TeamsResult<T> repeat(
      Supplier<TeamsResult<T>> call,
      int times,
      Duration longest,
      Predicate<TeamsResult<?>> isToRepeat) {
    TeamsResult<T> result = call.get();
    Duration own = FIRST;
    for (int i = 1; i < times && isToRepeat.test(result); i++) {
      Duration pause = longer(asked(result), own.plusMillis(jitter(own)));
      if (pause.compareTo(longest) > 0 || !of(pause)) {
        return result;
      }
      own = shorter(own.multipliedBy(2), LONGEST);
      result = call.get();
    }
    return result;
  }

  private static boolean mayPass(TeamsResult<?> result) {
    return isSurelyNotDone(result)
        || result instanceof TeamsResult.Unknown<?>
        || result instanceof TeamsResult.NotAuthorised<?>;
  }

  private static boolean isSurelyNotDone(TeamsResult<?> result) {
    return result instanceof TeamsResult.Limited<?>
        || (result instanceof TeamsResult.Unknown<?>(boolean timedOut, Duration pause)
            && !timedOut);
  }

  private static Duration asked(TeamsResult<?> result) {
    return switch (result) {
      case TeamsResult.Limited<?>(Duration pause) -> pause;
      case TeamsResult.Unknown<?>(boolean timedOut, Duration pause) -> pause;
      default -> Duration.ZERO;
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static long jitter(Duration of) {
    return ThreadLocalRandom.current().nextLong(of.toMillis() / 2);
  }
}
