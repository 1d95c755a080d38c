package no.praksis.bot.app;

import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.round.CloseRound;
import no.praksis.practice.round.OpenDueRounds;
import no.praksis.practice.round.RemindMissing;
import no.praksis.practice.round.TendGroup;
import no.praksis.scheduler.TimerListener;

/** One use case for each kind of timer. */
record DueWork(
    OpenDueRounds openDueRounds,
    RemindMissing remindMissing,
    CloseRound closeRound,
    TendGroup tendGroup)
    implements TimerListener {
  @Override
  public void opening(ScheduleId schedule) {
    openDueRounds.open(schedule);
  }

  @Override
  public void reminding(RoundId round) {
    remindMissing.remind(round);
  }

  @Override
  public void closing(RoundId round) {
    closeRound.closeDue(round);
  }

  @Override
  public void tending(GroupId group) {
    tendGroup.tend(group);
  }
}
