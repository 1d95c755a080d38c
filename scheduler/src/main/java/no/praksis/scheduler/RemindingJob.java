package no.praksis.scheduler;

import no.praksis.practice.id.RoundId;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Those who are missing in a round are to be reminded. */
final class RemindingJob implements Job {
  private final Firing firing;

  RemindingJob(Firing firing) {
    this.firing = firing;
  }

  @Override
  public void execute(JobExecutionContext context) {
    firing.run(TimerKind.REMINDING, context, (listener, id) -> listener.reminding(new RoundId(id)));
  }
}
