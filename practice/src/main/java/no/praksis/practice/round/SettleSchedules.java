package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.Round.Skipped.Why;
import no.praksis.practice.schedule.DayOff;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plan;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/**
 * Writes down what has fallen out by now, before that which decides about it changes; otherwise a
 * date that was off would count as missed afterwards. Inside a transaction.
 */
public final class SettleSchedules {
  private final Plans plans;
  private final Schedules schedules;
  private final Rounds rounds;
  private final Clock clock;

  public SettleSchedules(Plans plans, Schedules schedules, Rounds rounds, Clock clock) {
    this.plans = plans;
    this.schedules = schedules;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** All schedules of the group. */
  void of(GroupId group) {
    for (Plan plan : plans.of(group)) {
      Schedule settled = settled(plan);
      if (!settled.equals(plan.schedule())) {
        schedules.save(settled);
      }
    }
  }

  /** Takes back what was skipped and is still to come. */
  void skipNothing(GroupId group) {
    for (Schedule schedule : schedules.of(group)) {
      if (!schedule.skipped().isEmpty()) {
        schedules.save(schedule.skippingNothing());
      }
    }
  }

  private Schedule settled(Plan plan) {
    Instant now = clock.instant();
    Schedule schedule = plan.schedule();
    for (Occurrence occurrence :
        plan.schedule()
            .unhandled()
            .takeWhile(one -> !one.at().isAfter(now) && plan.leavesOut(one.date()))
            .toList()) {
      LocalDate date = occurrence.date();
      why(plan, date)
          .ifPresent(
              why ->
                  rounds.save(
                      new Round.Skipped(
                          Round.Header.of(plan.schedule().id(), plan.schedule().group(), date),
                          why)));
      schedule = schedule.handledThrough(date);
    }
    return schedule;
  }

  /** Why no round opens on this nominal date; empty when one does. */
  static Optional<Why> why(Plan plan, LocalDate date) {
    if (plan.schedule().skipped().contains(date)) {
      return Optional.of(Why.LEFT_OUT);
    }
    return plan.daysOff()
        .on(date)
        .map(off -> off instanceof DayOff.PublicHoliday ? Why.PUBLIC_HOLIDAY : Why.BREAK);
  }
}
