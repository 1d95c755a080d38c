package no.praksis.scheduler;

import no.praksis.practice.id.GroupId;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A group is to be tended. */
final class TendingJob implements Job {
  private final Firing firing;

  TendingJob(Firing firing) {
    this.firing = firing;
  }

  @Override
  public void execute(JobExecutionContext context) {
    firing.run(TimerKind.TENDING, context, (listener, id) -> listener.tending(new GroupId(id)));
  }
}
