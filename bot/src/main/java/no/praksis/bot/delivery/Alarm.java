package no.praksis.bot.delivery;

import java.time.Instant;

/** Real time that can be waited for. Tests move it by hand. */
@FunctionalInterface
public interface Alarm {
  /**
   * Runs {@code ring} once, at {@code at} in real time or as soon as possible after it, on a thread
   * of the alarm's. What rings hands over and returns at once.
   */
  Pending set(Instant at, Runnable ring);

  /** An alarm that has been set. */
  @FunctionalInterface
  interface Pending {
    /** Keeps it from ringing; nothing when it has rung. */
    void cancel();
  }
}
