package no.praksis.practice.schedule;

import java.time.Instant;
import java.util.Map;

/**
 * Wakes Praksis at moments of practice time. A timer may fire twice, never not at all; a moment
 * that is past fires at once. Safe for use by many threads.
 */
public interface Timers {
  /** Sets the timer, or moves it. */
  void set(Timer timer, Instant moment);

  /** Takes the timer away; nothing happens when it is not set. */
  void cancel(Timer timer);

  /** Makes these the only timers. */
  void reconcile(Map<Timer, Instant> timers);
}
