package no.praksis.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One timer fires: its listener is called, and called again later when it fails. */
final class Firing {
  private static final Logger LOG = LoggerFactory.getLogger(Firing.class);

  private final TriggerStore triggers;
  private final Clock practice;
  private final RetryDelays retries;
  private final TimerListener listener;

  Firing(TriggerStore triggers, Clock practice, RetryDelays retries, TimerListener listener) {
    this.triggers = triggers;
    this.practice = practice;
    this.retries = retries;
    this.listener = listener;
  }

  void run(
      TimerKind kind, JobExecutionContext context, BiConsumer<TimerListener, String> listening) {
    TimerTrigger trigger = TimerTrigger.read(kind, context.getTrigger());
    try {
      if (cameTooEarly(trigger)) {
        triggers.putBack(trigger.timer(), trigger.moment());
      } else {
        listening.accept(listener, TimerKind.id(trigger.timer()));
      }
    } catch (RuntimeException | Error e) {
      fireAgain(trigger, e);
    }
  }

  /** The practice clock stood still, or was moved back. */
  private boolean cameTooEarly(TimerTrigger trigger) {
    return trigger.isTimersOwn() && practice.instant().isBefore(trigger.moment());
  }

  private void fireAgain(TimerTrigger trigger, Throwable failure) {
    int failures = trigger.failures() + 1;
    Duration delay = retries.after(failures);
    LOG.error(
        "{} failed for the {}. time, fires again in {}", trigger.timer(), failures, delay, failure);
    try {
      triggers.putRetry(trigger, failures, delay);
    } catch (TimersUnavailable e) {
      LOG.error("{} can't be set again before the next reconciliation", trigger.timer(), e);
    }
  }
}
