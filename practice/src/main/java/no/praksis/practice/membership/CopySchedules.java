package no.praksis.practice.membership;

import java.time.Clock;
import java.time.LocalDate;
import no.praksis.practice.group.Actor;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PlanTimers;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** Asks a group what another one is asked, when that one is. */
public final class CopySchedules {
  private final Schedules schedules;
  private final OwnPromptSets own;
  private final PlanSchedule planSchedule;
  private final PlanTimers timers;
  private final Clock clock;

  public CopySchedules(
      Schedules schedules,
      OwnPromptSets own,
      PlanSchedule planSchedule,
      PlanTimers timers,
      Clock clock) {
    this.schedules = schedules;
    this.own = own;
    this.planSchedule = planSchedule;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * Puts these schedules in the place of those that the group has, and gives it a copy of each own
   * set of questions that they ask; what the other group does with its set later is its own matter.
   * Inside a transaction.
   */
  public void copy(GroupId from, GroupId to) {
    for (Schedule schedule : schedules.of(to)) {
      schedules.remove(schedule.id());
      timers.removed(schedule);
    }
    for (Schedule schedule : schedules.of(from)) {
      own.find(from, schedule.promptSet()).ifPresent(set -> own.save(to, set));
      planSchedule.add(Actor.praksis(), to, fromNow(schedule.recurrence()), schedule.promptSet());
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
