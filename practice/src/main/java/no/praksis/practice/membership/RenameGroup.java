package no.praksis.practice.membership;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;

/** A group is called what its channel is called. */
public final class RenameGroup {
  private final Groups groups;
  private final Transactions transactions;

  public RenameGroup(Groups groups, Transactions transactions) {
    this.groups = groups;
    this.transactions = transactions;
  }

  /** Harmless when it is called so already. */
  public void rename(GroupId id, String name) {
    transactions.write(
        () ->
            groups
                .find(id)
                .filter(group -> !group.name().equals(name))
                .ifPresent(group -> groups.save(group.named(name))));
  }
}
