package no.praksis.practice.privacy;

import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Facilitation;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.membership.LeaveGroup;
import no.praksis.practice.round.PlanTimers;

/**
 * Forgets a person: every row of theirs goes, what was posted is told anew without them, and they
 * are in no group any more. Who comes back is new.
 */
public final class ForgetMe {
  private final PersonalRecords records;
  private final Groups groups;
  private final LeaveGroup leaveGroup;
  private final RetellGroup retellGroup;
  private final PlanTimers timers;
  private final Transactions transactions;

  public ForgetMe(
      PersonalRecords records,
      Groups groups,
      LeaveGroup leaveGroup,
      RetellGroup retellGroup,
      PlanTimers timers,
      Transactions transactions) {
    this.records = records;
    this.groups = groups;
    this.leaveGroup = leaveGroup;
    this.retellGroup = retellGroup;
    this.timers = timers;
    this.transactions = transactions;
  }

  /** Only a person can ask for this, about themselves. Harmless when nothing is left. */
  public void forget(PersonId person) {
    transactions.write(
        () -> {
          Set<GroupId> theirs = records.groups(person);
          theirs.forEach(group -> leaveGroup.leave(group, person));
          groups.all().forEach(group -> takeName(group, person));
          records.forget(person);
          for (GroupId group : theirs) {
            retellGroup.of(group);
            timers.of(group);
          }
        });
  }

  private void takeName(Group group, PersonId person) {
    Facilitation facilitation = group.settings().facilitation();
    Facilitation without = facilitation.without(person);
    if (!without.equals(facilitation)) {
      groups.save(group.with(without));
    }
  }
}
