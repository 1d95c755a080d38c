package no.praksis.practice.membership;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Somebody has come to a group's channel. */
public final class JoinGroup {
  private final Groups groups;
  private final People people;
  private final Comings comings;
  private final Transactions transactions;

  public JoinGroup(Groups groups, People people, Comings comings, Transactions transactions) {
    this.groups = groups;
    this.people = people;
    this.comings = comings;
    this.transactions = transactions;
  }

  /** Harmless when the person is in the group already, or either is unknown. */
  public void join(GroupId group, PersonId person) {
    transactions.write(
        () ->
            groups
                .find(group)
                .ifPresent(
                    found -> people.find(person).ifPresent(one -> comings.join(found, one))));
  }
}
