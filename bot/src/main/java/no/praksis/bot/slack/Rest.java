package no.praksis.bot.slack;

import java.time.Duration;
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
    SlackResult<T> result = call.get();
    for (int i = 1; i < TIMES && isToRepeat(result); i++) {
      Duration pause = result instanceof SlackResult.Limited<T>(Duration asked) ? asked : FAILED;
      if (pause.compareTo(LONGEST) > 0 || !of(pause)) {
        return result;
      }
      result = call.get();
    }
    return result;
  }

  /** Makes a call again while Slack says that it comes too fast. */
  static <T> SlackResult<T> whileLimited(Supplier<SlackResult<T>> call) {
    SlackResult<T> result = call.get();
    for (int i = 1; i < TIMES; i++) {
      if (!(result instanceof SlackResult.Limited<T>(Duration pause))
          || pause.compareTo(LONGEST) > 0
          || !of(pause)) {
        return result;
      }
      result = call.get();
    }
    return result;
  }

  private static boolean isToRepeat(SlackResult<?> result) {
    return result instanceof SlackResult.Limited<?>
        || (result instanceof SlackResult.Unknown<?>(boolean timedOut) && !timedOut);
  }
}
