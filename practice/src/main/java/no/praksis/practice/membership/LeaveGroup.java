package no.praksis.practice.membership;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Somebody has left a group's channel. */
public final class LeaveGroup {
  private final Groups groups;
  private final Comings comings;
  private final Transactions transactions;

  public LeaveGroup(Groups groups, Comings comings, Transactions transactions) {
    this.groups = groups;
    this.comings = comings;
    this.transactions = transactions;
  }

  /** Harmless when the person is not in the group. */
  public void leave(GroupId group, PersonId person) {
    transactions.write(
        () ->
            groups
                .find(group)
                .ifPresent(
                    found ->
                        groups
                            .member(group, person)
                            .filter(Member::present)
                            .ifPresent(member -> comings.leave(found, member))));
  }
}
