package no.praksis.practice.prompt;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;

/** Keeps a set that a group has made for itself. */
public final class KeepPromptSet {
  /** How many a group can have. */
  public static final int MOST = 30;

  private final Policy policy;
  private final PromptSets promptSets;
  private final OwnPromptSets own;
  private final Transactions transactions;

  public KeepPromptSet(
      Policy policy, PromptSets promptSets, OwnPromptSets own, Transactions transactions) {
    this.policy = policy;
    this.promptSets = promptSets;
    this.own = own;
    this.transactions = transactions;
  }

  /**
   * Rounds that are open keep the questions that they opened with.
   *
   * @param replacing whether it takes the place of the group's own set of this name
   */
  public Result keep(Actor actor, GroupId group, PromptSet set, boolean replacing) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.PLAN, group)) {
            return Result.NOT_ALLOWED;
          }
          boolean there = own.find(group, set.name()).isPresent();
          if (replacing && !there) {
            return Result.GONE;
          }
          if (!replacing && (there || promptSets.isForAll(set.name()))) {
            return Result.NAME_TAKEN;
          }
          if (!there && own.of(group).size() >= MOST) {
            return Result.TOO_MANY;
          }
          own.save(group, set);
          return Result.KEPT;
        });
  }

  /** How it ended. */
  public enum Result {
    KEPT,
    NAME_TAKEN,
    TOO_MANY,
    GONE,
    NOT_ALLOWED
  }
}
