package no.praksis.practice.round;

import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** Does what came due while Praksis was not running, and sets all timers. At start and by sweep. */
public final class ResumeRounds {
  private final Schedules schedules;
  private final Rounds rounds;
  private final OpenDueRounds openDueRounds;
  private final CloseRound closeRound;
  private final RemindMissing remindMissing;
  private final TendGroup tendGroup;
  private final PlanTimers timers;

  public ResumeRounds(
      Schedules schedules,
      Rounds rounds,
      OpenDueRounds openDueRounds,
      CloseRound closeRound,
      RemindMissing remindMissing,
      TendGroup tendGroup,
      PlanTimers timers) {
    this.schedules = schedules;
    this.rounds = rounds;
    this.openDueRounds = openDueRounds;
    this.closeRound = closeRound;
    this.remindMissing = remindMissing;
    this.tendGroup = tendGroup;
    this.timers = timers;
  }

  public void resume() {
    rounds.open().forEach(round -> closeRound.closeDue(round.id()));
    schedules.all().stream().map(Schedule::id).forEach(openDueRounds::open);
    rounds.open().forEach(round -> remindMissing.remind(round.id()));
    tendGroup.all();
    timers.all();
  }

  /** Inside a transaction: the same for a group that was paused, or had no facilitator yet. */
  public void resume(GroupId group) {
    rounds.open(group).forEach(round -> closeRound.closeDue(round.id()));
    schedules.of(group).stream().map(Schedule::id).forEach(openDueRounds::open);
    timers.of(group);
  }
}
