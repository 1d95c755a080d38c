package no.praksis.practice.membership;

import java.time.Clock;
import java.time.LocalDate;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PlanTimers;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** Gives a group that was just set up what another group has agreed on. */
public final class CopyGroup {
  private final Groups groups;
  private final Schedules schedules;
  private final Calendars calendars;
  private final PlanSchedule planSchedule;
  private final PlanTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public CopyGroup(
      Groups groups,
      Schedules schedules,
      Calendars calendars,
      PlanSchedule planSchedule,
      PlanTimers timers,
      Transactions transactions,
      Clock clock) {
    this.groups = groups;
    this.schedules = schedules;
    this.calendars = calendars;
    this.planSchedule = planSchedule;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Language, zone, visibility, settings, breaks and schedules; people and roles are the new
   * group's own. Nothing happens when either is gone.
   */
  public void copy(GroupId from, GroupId to) {
    transactions.write(
        () ->
            groups
                .find(from)
                .ifPresent(model -> groups.find(to).ifPresent(group -> copy(model, group))));
  }

  private void copy(Group model, Group group) {
    groups.save(
        group
            .configured(model.language(), model.zone(), model.visibility())
            .with(model.settings().with(group.settings().facilitation())));
    for (Schedule schedule : schedules.of(group.id())) {
      schedules.remove(schedule.id());
      timers.removed(schedule);
    }
    Breaks breaks = calendars.of(model.id());
    int version = calendars.of(group.id()).version();
    calendars.save(new Breaks(group.id(), breaks.yearly(), breaks.dated(), version));
    for (Schedule schedule : schedules.of(model.id())) {
      planSchedule.add(
          Actor.praksis(), group.id(), fromNow(schedule.recurrence()), schedule.promptSet());
    }
  }

  /** Every second week counts from the new group's own first week. */
  private Recurrence fromNow(Recurrence recurrence) {
    return new Recurrence(
        recurrence.days(),
        recurrence.time(),
        recurrence.zone(),
        recurrence.everyWeeks(),
        LocalDate.ofInstant(clock.instant(), recurrence.zone()));
  }
}
