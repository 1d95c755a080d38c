package no.praksis.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.Test;

/** How fast timers fire when the practice clock is moved through them. */
class FiringBench {
  private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int GROUPS = 50;

  private final HandClock clock = new HandClock(START);

  @Test
  void manyTimersAtTheSameMoment() throws Exception {
    Recorder listener = new Recorder();
    try (QuartzTimers timers = QuartzTimers.inMemory(clock, Instant::now, RetryDelays.GROWING)) {
      timers.start(listener);
      int rounds = 200;
      Instant begun = Instant.now();
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < GROUPS; i++) {
          timers.set(
              new Timer.Closing(new RoundId(round + "-" + i)), clock.instant().plusSeconds(60));
        }
        clock.move(Duration.ofSeconds(60));
        timers.clockMoved();
        timers.awaitQuiet(LONG);
      }
      print("50 timers at the same moment, 200 times", listener, begun);
      assertThat(listener.fired()).hasSize(rounds * GROUPS);
    }
  }

  @Test
  void yearOfFiftyGroups_eachAtItsOwnMinute() throws Exception {
    AtomicReference<QuartzTimers> opened = new AtomicReference<>();
    Recorder listener = new Recorder(timer -> goOn(timer, opened.get()));
    Instant end = START.plus(Duration.ofDays(364));
    try (QuartzTimers timers = QuartzTimers.inMemory(clock, Instant::now, RetryDelays.GROWING)) {
      opened.set(timers);
      timers.start(listener);
      for (int i = 0; i < GROUPS; i++) {
        timers.set(new Timer.Opening(new ScheduleId("s" + i)), START.plusSeconds(60L * i));
      }
      Instant begun = Instant.now();
      for (Instant next = START; next.isBefore(end); next = timers.next().orElseThrow().moment()) {
        clock.moveTo(next);
        timers.clockMoved();
        timers.awaitQuiet(LONG);
      }
      print("a year of 50 groups, moment by moment", listener, begun);
      assertThat(listener.fired()).hasSizeGreaterThan(7_700);
    }
  }

  private void goOn(Timer timer, QuartzTimers timers) {
    if (timer instanceof Timer.Opening opening) {
      RoundId round = new RoundId(opening.schedule().value() + "-" + clock.instant());
      timers.set(new Timer.Reminding(round), clock.instant().plus(Duration.ofDays(4)));
      timers.set(new Timer.Closing(round), clock.instant().plus(Duration.ofDays(5)));
      timers.set(timer, clock.instant().plus(Duration.ofDays(7)));
    }
  }

  private static void print(String what, Recorder listener, Instant begun) {
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    int fired = listener.fired().size();
    System.out.printf("%s: %d firings in %.2f s, %.0f/s%n", what, fired, seconds, fired / seconds);
  }
}
