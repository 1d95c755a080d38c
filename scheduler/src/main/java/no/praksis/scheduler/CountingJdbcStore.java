package no.praksis.scheduler;

import java.util.List;
import org.quartz.JobDetail;
import org.quartz.JobPersistenceException;
import org.quartz.Trigger.CompletedExecutionInstruction;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredResult;

/**
 * Counts what is running, from the moment at which a trigger leaves the store until it is gone.
 * None of Quartz's own listeners learn of either in time.
 */
final class CountingJdbcStore extends JobStoreTX {
  private final Activity activity;

  CountingJdbcStore(Activity activity) {
    this.activity = activity;
  }

  @Override
  public List<TriggerFiredResult> triggersFired(List<OperableTrigger> triggers)
      throws JobPersistenceException {
    // Counted before, so that there is no moment at which a trigger is in neither place.
    activity.started(triggers.size());
    int fired = 0;
    try {
      List<TriggerFiredResult> results = super.triggersFired(triggers);
      fired = (int) results.stream().filter(r -> r.getTriggerFiredBundle() != null).count();
      return results;
    } finally {
      activity.ended(triggers.size() - fired);
    }
  }

  @Override
  public void triggeredJobComplete(
      OperableTrigger trigger, JobDetail job, CompletedExecutionInstruction instruction) {
    super.triggeredJobComplete(trigger, job, instruction);
    activity.ended(1);
  }
}
