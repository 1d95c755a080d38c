package no.praksis.scheduler;

import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;

/**
 * Does what is due. Called by several threads at once, and now and then twice for one timer, so
 * each method must be harmless when repeated. Whoever throws is called again after a while.
 */
public interface TimerListener {
  /** A round of this schedule is to be opened. */
  void opening(ScheduleId schedule);

  /** Those who are missing in this round are to be reminded. */
  void reminding(RoundId round);

  /** This round is to be closed. */
  void closing(RoundId round);

  /** What comes back in this group is to be done. */
  void tending(GroupId group);
}
