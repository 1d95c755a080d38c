package no.praksis.scheduler;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.schedule.Timer;
import no.praksis.practice.schedule.Timers;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/**
 * {@link Timers} by Quartz. Quartz asks the system itself for the time, so each practice moment is
 * turned into the real moment at which the practice clock will show it. A listener that throws is
 * called again after a delay of real time, however often that takes.
 *
 * <p>Changes take effect at once and don't join a transaction: set timers after the commit that
 * makes them true. Safe for use by many threads.
 */
public final class QuartzTimers implements Timers, AutoCloseable {
  /** How soon to look again for what other processes of a cluster have done. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Scheduler scheduler;
  private final TriggerStore triggers;
  private final Clock practice;
  private final Ticker real;
  private final RetryDelays retries;
  private final Activity activity;

  private QuartzTimers(
      Scheduler scheduler, Clock practice, Ticker real, RetryDelays retries, Activity activity) {
    this.scheduler = scheduler;
    this.triggers = new TriggerStore(scheduler, practice, real);
    this.practice = practice;
    this.real = real;
    this.retries = retries;
    this.activity = activity;
  }

  /**
   * Timers that last as long as this process; they are to be reconciled at each start. Nothing
   * fires before {@link #start}.
   *
   * @param practice the clock of practice time; call {@link #clockMoved} when it is moved
   * @param real the system's time, which Quartz goes by
   */
  public static QuartzTimers inMemory(Clock practice, Ticker real, RetryDelays retries) {
    Activity activity = new Activity();
    return new QuartzTimers(QuartzSchedulers.inMemory(activity), practice, real, retries, activity);
  }

  /**
   * Timers that all processes on this database share: each fires in one of them, and in another one
   * when that dies. Makes Quartz's tables in the connection's schema when they are missing.
   *
   * @param jdbcUrl of a PostgreSQL database, with user and password
   * @param practice as for {@link #inMemory}; the same in all processes
   * @throws TimersUnavailable when the database can't be used
   */
  public static QuartzTimers clustered(
      String jdbcUrl, Clock practice, Ticker real, RetryDelays retries) {
    Activity activity = new Activity();
    return new QuartzTimers(
        QuartzSchedulers.clustered(jdbcUrl, activity), practice, real, retries, activity);
  }

  /** Lets timers fire from now on. To be called once. */
  public void start(TimerListener listener) {
    try {
      scheduler.setJobFactory(new TimerJobs(new Firing(triggers, practice, retries, listener)));
      scheduler.start();
    } catch (SchedulerException e) {
      throw new TimersUnavailable("Quartz can't be started", e);
    }
  }

  @Override
  public void set(Timer timer, Instant moment) {
    triggers.put(timer, moment);
  }

  @Override
  public void cancel(Timer timer) {
    triggers.remove(timer);
    activity.changed();
  }

  @Override
  public void reconcile(Map<Timer, Instant> timers) {
    triggers.replaceAll(timers);
    activity.changed();
  }

  /** To be called when practice time has been moved, in either direction. */
  public void clockMoved() {
    triggers.rederive();
    activity.changed();
  }

  /** What is due first: possibly past, while it waits for a thread, runs, or is to be retried. */
  public Optional<Pending> next() {
    return triggers.all().stream()
        .map(trigger -> new Pending(trigger.timer(), trigger.moment()))
        .min(Comparator.comparing(Pending::moment));
  }

  /**
   * Returns when everything due by now, in practice time, has been done: no such timer is set and
   * no listener is running. What a listener sets itself is waited for too. Not to be called by a
   * listener.
   *
   * @param atMost how long to wait, in real time
   * @throws NotQuietException when that is not enough; the message names what is missing
   */
  public void awaitQuiet(Duration atMost) throws InterruptedException {
    Instant end = real.now().plus(atMost);
    while (true) {
      Activity.State before = activity.state();
      // With a listener running the triggers needn't be looked through.
      if (before.running() == 0 && due().isEmpty() && activity.state().equals(before)) {
        return;
      }
      Duration left = Duration.between(real.now(), end);
      if (!left.isPositive()) {
        throw new NotQuietException(missing(atMost));
      }
      activity.awaitChange(before, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
    }
  }

  /**
   * Fires no more, and returns when the listeners that are running have. Not to be called by a
   * listener. Closing again does nothing.
   */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new TimersUnavailable("Quartz can't be shut down", e);
    }
  }

  private List<TimerTrigger> due() {
    Instant now = practice.instant();
    return triggers.all().stream().filter(trigger -> !trigger.moment().isAfter(now)).toList();
  }

  private String missing(Duration waited) {
    String due =
        due().stream()
            .map(trigger -> trigger.timer() + " at " + trigger.moment() + failures(trigger))
            .collect(joining(", ", "[", "]"));
    return "Not quiet after %s: due by %s and not done %s, listeners running: %d"
        .formatted(waited, practice.instant(), due, activity.state().running());
  }

  private static String failures(TimerTrigger trigger) {
    return trigger.failures() == 0 ? "" : ", failed " + trigger.failures() + " times";
  }
}
