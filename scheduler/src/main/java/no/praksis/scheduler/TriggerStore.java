package no.praksis.scheduler;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.schedule.Timer;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** Our timers in Quartz's terms: turns practice moments into real ones, and back. */
final class TriggerStore {
  /** Quartz fires up to 2 ms early, and knows milliseconds only. */
  private static final Duration NEVER_EARLY = Duration.ofMillis(3);

  /** The JDBC store takes a time of 1970 or before for none at all, and would never fire. */
  private static final Duration LONG_AGO = Duration.ofDays(-366);

  private final Scheduler scheduler;
  private final Clock practice;
  private final Ticker real;

  /** Between reading triggers and changing them accordingly, this process changes no others. */
  private final ReentrantLock changing = new ReentrantLock();

  TriggerStore(Scheduler scheduler, Clock practice, Ticker real) {
    this.scheduler = scheduler;
    this.practice = practice;
    this.real = real;
  }

  void put(Timer timer, Instant moment) {
    change(() -> store(List.of(firing(timer, moment))));
  }

  /** Sets the timer again after it fired too early, unless it has been set meanwhile. */
  void putBack(Timer timer, Instant moment) {
    change(
        () -> {
          Trigger now = scheduler.getTrigger(TimerKind.key(timer));
          if (now == null || now.getNextFireTime() == null) {
            store(List.of(firing(timer, moment)));
          }
        });
  }

  void putRetry(TimerTrigger failed, int failures, Duration delay) {
    change(() -> store(List.of(failed.again(failures, real.now().plus(delay)))));
  }

  void remove(Timer timer) {
    change(
        () -> scheduler.unscheduleJobs(List.of(TimerKind.key(timer), TimerKind.retryKey(timer))));
  }

  /** Makes these the only timers; those that are right already stay as they are. */
  void replaceAll(Map<Timer, Instant> timers) {
    change(
        () -> {
          List<TriggerKey> strays = new ArrayList<>();
          Set<Timer> right = new HashSet<>();
          for (TimerTrigger trigger : read()) {
            Instant wanted = timers.get(trigger.timer());
            if (wanted == null) {
              strays.add(trigger.key());
            } else if (wanted.equals(trigger.moment())) {
              right.add(trigger.timer());
            }
          }
          scheduler.unscheduleJobs(strays);
          store(
              timers.entrySet().stream()
                  .filter(entry -> !right.contains(entry.getKey()))
                  .map(entry -> firing(entry.getKey(), entry.getValue()))
                  .toList());
        });
  }

  /**
   * Works out all real moments anew, after practice time has been moved. In one go, since that
   * costs a third of moving each; the price is that what fires meanwhile may fire twice.
   */
  void rederive() {
    change(
        () ->
            store(
                read().stream()
                    .filter(trigger -> trigger.isTimersOwn() && trigger.fires() != null)
                    .map(trigger -> firing(trigger.timer(), trigger.moment()))
                    .toList()));
  }

  List<TimerTrigger> all() {
    try {
      return read();
    } catch (SchedulerException e) {
      throw new TimersUnavailable("The timers can't be read", e);
    }
  }

  private void store(Collection<TimerTrigger> triggers) throws SchedulerException {
    Map<TimerKind, Set<Trigger>> byKind =
        triggers.stream()
            .collect(
                groupingBy(
                    trigger -> TimerKind.of(trigger.timer()),
                    mapping(TimerTrigger::toQuartz, toSet())));
    for (Map.Entry<TimerKind, Set<Trigger>> entry : byKind.entrySet()) {
      scheduler.scheduleJob(entry.getKey().job(), entry.getValue(), true);
    }
  }

  private List<TimerTrigger> read() throws SchedulerException {
    List<TimerTrigger> found = new ArrayList<>();
    for (TimerKind kind : TimerKind.values()) {
      for (Trigger trigger : scheduler.getTriggersOfJob(kind.jobKey())) {
        found.add(TimerTrigger.read(kind, trigger));
      }
    }
    return found;
  }

  private TimerTrigger firing(Timer timer, Instant moment) {
    return TimerTrigger.at(timer, moment, realMoment(moment));
  }

  private Instant realMoment(Instant moment) {
    Duration ahead = Duration.between(practice.instant(), moment);
    Instant fires = real.now().plus(ahead.compareTo(LONG_AGO) < 0 ? LONG_AGO : ahead);
    return ahead.isPositive()
        ? fires.plus(NEVER_EARLY).truncatedTo(ChronoUnit.MILLIS)
        : fires.truncatedTo(ChronoUnit.MILLIS);
  }

  private void change(Change change) {
    changing.lock();
    try {
      change.run();
    } catch (SchedulerException e) {
      throw new TimersUnavailable("The timers can't be changed", e);
    } finally {
      changing.unlock();
    }
  }

  @FunctionalInterface
  private interface Change {
    void run() throws SchedulerException;
  }
}
