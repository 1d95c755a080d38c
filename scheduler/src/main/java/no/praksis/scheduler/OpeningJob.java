package no.praksis.scheduler;

import no.praksis.practice.id.ScheduleId;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A schedule's next round is to be opened. */
final class OpeningJob implements Job {
  private final Firing firing;

  OpeningJob(Firing firing) {
    this.firing = firing;
  }

  @Override
  public void execute(JobExecutionContext context) {
    firing.run(TimerKind.OPENING, context, (listener, id) -> listener.opening(new ScheduleId(id)));
  }
}
