package no.praksis.practice.prompt;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;

/** Chooses which optional questions the weekly round of a group asks as well. */
public final class ChooseExtras {
  private final Policy policy;
  private final Groups groups;
  private final PromptSets promptSets;
  private final Transactions transactions;

  public ChooseExtras(
      Policy policy, Groups groups, PromptSets promptSets, Transactions transactions) {
    this.policy = policy;
    this.groups = groups;
    this.promptSets = promptSets;
    this.transactions = transactions;
  }

  /**
   * From the next round on; keys that no optional question has are left out.
   *
   * @return whether the actor may
   */
  public boolean choose(Actor actor, GroupId id, Set<String> keys) {
    return transactions.write(
        () -> {
          Optional<Group> group = groups.find(id);
          if (group.isEmpty() || !policy.allows(actor, Permission.PLAN, id)) {
            return false;
          }
          Set<String> known = new HashSet<>(keys);
          known.retainAll(promptSets.extras().stream().map(Prompt::key).toList());
          if (!known.equals(group.get().settings().extras())) {
            groups.save(group.get().with(group.get().settings().withExtras(known)));
          }
          return true;
        });
  }
}
