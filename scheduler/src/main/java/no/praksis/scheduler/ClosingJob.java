package no.praksis.scheduler;

import no.praksis.practice.id.RoundId;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A round is to be closed. */
final class ClosingJob implements Job {
  private final Firing firing;

  ClosingJob(Firing firing) {
    this.firing = firing;
  }

  @Override
  public void execute(JobExecutionContext context) {
    firing.run(TimerKind.CLOSING, context, (listener, id) -> listener.closing(new RoundId(id)));
  }
}
