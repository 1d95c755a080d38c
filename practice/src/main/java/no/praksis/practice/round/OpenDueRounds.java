package no.praksis.practice.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.round.Round.Skipped.Why;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plan;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import org.jspecify.annotations.Nullable;

/**
 * Opens what a schedule has due, each occurrence once. An occurrence that comes late, because
 * Praksis was not running, opens when less than half of its window has gone; otherwise it is left
 * out and the facilitator is told. The same goes for what comes while the group is paused, or waits
 * for its first facilitator.
 */
public final class OpenDueRounds {
  private final Groups groups;
  private final Schedules schedules;
  private final Plans plans;
  private final RoundOpener opener;
  private final Transactions transactions;
  private final Clock clock;

  public OpenDueRounds(
      Groups groups,
      Schedules schedules,
      Plans plans,
      RoundOpener opener,
      Transactions transactions,
      Clock clock) {
    this.groups = groups;
    this.schedules = schedules;
    this.plans = plans;
    this.opener = opener;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Harmless when nothing is due, or the schedule is gone. */
  public void open(ScheduleId id) {
    transactions.write(
        () ->
            schedules.find(id).filter(schedule -> runs(schedule.group())).ifPresent(this::openDue));
  }

  private boolean runs(GroupId group) {
    return groups.find(group).map(Group::runs).orElse(false);
  }

  private void openDue(Schedule schedule) {
    Instant now = clock.instant();
    List<Occurrence> due =
        schedule.unhandled().takeWhile(occurrence -> !occurrence.at().isAfter(now)).toList();
    if (due.isEmpty()) {
      return;
    }
    Plan plan = plans.of(schedule);
    schedules.save(schedule.handledThrough(due.getLast().date()));
    List<LocalDate> missed = new ArrayList<>();
    for (Occurrence occurrence : due) {
      if (open(plan, occurrence, now) == Why.MISSED) {
        missed.add(occurrence.date());
      }
    }
    if (!missed.isEmpty()) {
      opener.announcements().missed(schedule.group(), missed);
    }
    opener.replan(schedule.group());
  }

  /** Opens the occurrence's round, or says why not; null when it opened. */
  private @Nullable Why open(Plan plan, Occurrence occurrence, Instant now) {
    Schedule schedule = plan.schedule();
    Round.Header header = Round.Header.of(schedule.id(), schedule.group(), occurrence.date());
    Instant closes = plans.closes(plan, occurrence);
    Why why = whyNot(plan, occurrence, closes, now);
    if (why == null) {
      opener.open(header, schedule.promptSet(), now, closes);
    } else {
      opener.leftOut(header, why);
    }
    return why;
  }

  private @Nullable Why whyNot(Plan plan, Occurrence occurrence, Instant closes, Instant now) {
    Optional<Why> off = SettleSchedules.why(plan, occurrence.date());
    if (off.isPresent()) {
      return off.get();
    }
    if (!now.isBefore(halfway(occurrence.at(), closes))) {
      return Why.MISSED;
    }
    Schedule schedule = plan.schedule();
    return opener.asksAlready(schedule.group(), schedule.promptSet(), now)
        ? Why.OPEN_ALREADY
        : null;
  }

  private static Instant halfway(Instant opens, Instant closes) {
    return opens.plus(Duration.between(opens, closes).dividedBy(2));
  }
}
