package no.praksis.practice.round;

import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** Chooses what a schedule asks, from its next round on. */
public final class ChooseQuestions {
  private final Policy policy;
  private final PromptSets promptSets;
  private final Schedules schedules;
  private final Transactions transactions;

  public ChooseQuestions(
      Policy policy, PromptSets promptSets, Schedules schedules, Transactions transactions) {
    this.policy = policy;
    this.promptSets = promptSets;
    this.schedules = schedules;
    this.transactions = transactions;
  }

  public Result choose(Actor actor, GroupId group, ScheduleId id, String promptSet) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.PLAN, group)) {
            return Result.NOT_ALLOWED;
          }
          Optional<Schedule> schedule =
              schedules.find(id).filter(found -> found.group().equals(group));
          if (schedule.isEmpty()) {
            return Result.NO_SUCH_SCHEDULE;
          }
          if (promptSets.find(group, promptSet).isEmpty()) {
            return Result.NO_SUCH_SET;
          }
          schedules.save(schedule.get().asking(promptSet));
          return Result.CHOSEN;
        });
  }

  /** How it ended. */
  public enum Result {
    CHOSEN,
    NO_SUCH_SET,
    NO_SUCH_SCHEDULE,
    NOT_ALLOWED
  }
}
