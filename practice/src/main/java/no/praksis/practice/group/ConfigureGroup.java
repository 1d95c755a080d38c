package no.praksis.practice.group;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;

/** Changes what a group has agreed on. */
public final class ConfigureGroup {
  private final Groups groups;
  private final Policy policy;
  private final Transactions transactions;

  public ConfigureGroup(Groups groups, Policy policy, Transactions transactions) {
    this.groups = groups;
    this.policy = policy;
    this.transactions = transactions;
  }

  /**
   * With what the form asks about; the rest stays.
   *
   * @param keptMonths 1 to 120
   * @return false when the actor may not, or the group is gone
   */
  public boolean configure(
      Actor actor, GroupId id, Visibility visibility, int keptMonths, boolean guests) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.CONFIGURE, id)) {
            return false;
          }
          return groups
              .find(id)
              .map(group -> changed(group, visibility, keptMonths, guests))
              .map(this::save)
              .orElse(false);
        });
  }

  private boolean save(Group group) {
    groups.save(group);
    return true;
  }

  private static Group changed(Group group, Visibility visibility, int months, boolean guests) {
    return group
        .configured(group.language(), group.zone(), visibility)
        .with(group.settings().keptFor(months).withGuests(guests));
  }
}
