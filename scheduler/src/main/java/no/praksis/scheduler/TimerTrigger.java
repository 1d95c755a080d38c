package no.praksis.scheduler;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import no.praksis.practice.schedule.Timer;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDataMap;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * What one Quartz trigger means to us.
 *
 * @param moment when it was due, in practice time
 * @param failures how often its listener has failed in a row
 * @param fires when it will fire, in real time; null once it has
 */
record TimerTrigger(
    TriggerKey key, Timer timer, Instant moment, int failures, @Nullable Instant fires) {
  private static final String MOMENT = "moment";
  private static final String FAILURES = "failures";

  static TimerTrigger at(Timer timer, Instant moment, Instant fires) {
    return new TimerTrigger(TimerKind.key(timer), timer, moment, 0, fires);
  }

  TimerTrigger again(int failuresNow, Instant firesAgain) {
    return new TimerTrigger(TimerKind.retryKey(timer), timer, moment, failuresNow, firesAgain);
  }

  static TimerTrigger read(TimerKind kind, Trigger trigger) {
    JobDataMap data = trigger.getJobDataMap();
    String failures = data.getString(FAILURES);
    Date next = trigger.getNextFireTime();
    return new TimerTrigger(
        trigger.getKey(),
        kind.timer(id(trigger)),
        moment(trigger),
        failures == null ? 0 : Integer.parseInt(failures),
        next == null ? null : next.toInstant());
  }

  /** Whether it stands for the timer itself, rather than for a repetition after a failure. */
  boolean isTimersOwn() {
    return key.equals(TimerKind.key(timer));
  }

  /** Fires once, as soon as it can from {@code fires} on, however late that is. */
  Trigger toQuartz() {
    return TriggerBuilder.newTrigger()
        .withIdentity(key)
        .forJob(TimerKind.of(timer).jobKey())
        .startAt(Date.from(Objects.requireNonNull(fires, "has fired")))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
        .usingJobData(MOMENT, moment.toString())
        .usingJobData(FAILURES, Integer.toString(failures))
        .build();
  }

  /** Quartz's recovery triggers have names of their own, and keep the original's in the data. */
  private static String id(Trigger trigger) {
    String original = trigger.getJobDataMap().getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_NAME);
    return original == null ? trigger.getKey().getName() : original;
  }

  private static Instant moment(Trigger trigger) {
    String moment = trigger.getJobDataMap().getString(MOMENT);
    // A recovery trigger has no data when its original was cancelled before the crash.
    return moment == null ? trigger.getStartTime().toInstant() : Instant.parse(moment);
  }
}
