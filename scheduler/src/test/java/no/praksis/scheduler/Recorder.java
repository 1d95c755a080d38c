package no.praksis.scheduler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Timer;

/** Remembers what fired, after doing what the test wants done. */
final class Recorder implements TimerListener {
  private final List<Timer> fired = Collections.synchronizedList(new ArrayList<>());
  private final Consumer<Timer> then;

  Recorder() {
    this(timer -> {});
  }

  Recorder(Consumer<Timer> then) {
    this.then = then;
  }

  /** In the order in which the listeners returned. */
  List<Timer> fired() {
    synchronized (fired) {
      return List.copyOf(fired);
    }
  }

  @Override
  public void opening(ScheduleId schedule) {
    record(new Timer.Opening(schedule));
  }

  @Override
  public void reminding(RoundId round) {
    record(new Timer.Reminding(round));
  }

  @Override
  public void closing(RoundId round) {
    record(new Timer.Closing(round));
  }

  @Override
  public void tending(GroupId group) {
    record(new Timer.Tending(group));
  }

  private void record(Timer timer) {
    then.accept(timer);
    fired.add(timer);
  }
}
