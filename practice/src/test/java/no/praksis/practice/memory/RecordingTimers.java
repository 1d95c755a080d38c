package no.praksis.practice.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.praksis.practice.schedule.Timer;
import no.praksis.practice.schedule.Timers;

/** Remembers what is set, and never fires. */
public final class RecordingTimers implements Timers {
  private final Map<Timer, Instant> set = new HashMap<>();

  @Override
  public void set(Timer timer, Instant moment) {
    set.put(timer, moment);
  }

  @Override
  public void cancel(Timer timer) {
    set.remove(timer);
  }

  @Override
  public void reconcile(Map<Timer, Instant> timers) {
    set.clear();
    set.putAll(timers);
  }

  public Map<Timer, Instant> all() {
    return Map.copyOf(set);
  }
}
