package no.praksis.scheduler;

import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/**
 * Makes the jobs, which need more than the constructor without arguments that Quartz would call.
 */
final class TimerJobs implements JobFactory {
  private final Firing firing;

  TimerJobs(Firing firing) {
    this.firing = firing;
  }

  @Override
  public Job newJob(TriggerFiredBundle bundle, Scheduler scheduler) throws SchedulerException {
    Class<? extends Job> wanted = bundle.getJobDetail().getJobClass();
    if (wanted == OpeningJob.class) {
      return new OpeningJob(firing);
    } else if (wanted == RemindingJob.class) {
      return new RemindingJob(firing);
    } else if (wanted == ClosingJob.class) {
      return new ClosingJob(firing);
    } else if (wanted == TendingJob.class) {
      return new TendingJob(firing);
    }
    throw new SchedulerException("No job of ours: " + wanted.getName());
  }
}
