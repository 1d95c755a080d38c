package no.praksis.practice.round;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.schedule.Schedules;

/** Removes a set that a group has made for itself, unless a schedule asks it. */
public final class RemovePromptSet {
  private final Policy policy;
  private final OwnPromptSets own;
  private final Schedules schedules;
  private final Transactions transactions;

  public RemovePromptSet(
      Policy policy, OwnPromptSets own, Schedules schedules, Transactions transactions) {
    this.policy = policy;
    this.own = own;
    this.schedules = schedules;
    this.transactions = transactions;
  }

  public Result remove(Actor actor, GroupId group, String name) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.PLAN, group)) {
            return Result.NOT_ALLOWED;
          }
          if (own.find(group, name).isEmpty()) {
            return Result.GONE;
          }
          if (schedules.of(group).stream().anyMatch(one -> one.promptSet().equals(name))) {
            return Result.IN_USE;
          }
          own.remove(group, name);
          return Result.REMOVED;
        });
  }

  /** How it ended. */
  public enum Result {
    REMOVED,
    IN_USE,
    GONE,
    NOT_ALLOWED
  }
}
