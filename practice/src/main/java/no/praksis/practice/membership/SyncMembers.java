package no.praksis.practice.membership;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/**
 * Brings a group in line with who is in its channel, for comings and goings that were not heard.
 */
public final class SyncMembers {
  private final Groups groups;
  private final People people;
  private final Comings comings;
  private final Transactions transactions;
  private final Clock clock;

  public SyncMembers(
      Groups groups, People people, Comings comings, Transactions transactions, Clock clock) {
    this.groups = groups;
    this.people = people;
    this.comings = comings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Also lets guests take part, or not, as the group has agreed.
   *
   * @param present who is in the channel, without bots; whoever is unknown is left out
   */
  public void sync(GroupId id, Collection<PersonId> present) {
    transactions.write(() -> groups.find(id).ifPresent(group -> sync(group, present)));
  }

  private void sync(Group group, Collection<PersonId> present) {
    Map<PersonId, Person> known = people.find(present);
    known.values().forEach(person -> comings.join(group, person));
    for (Member member : groups.members(group.id())) {
      Person person = known.get(member.person());
      if (member.present() && person != null) {
        participate(group, member, person);
      } else if (member.present() && !present.contains(member.person())) {
        // read anew: whoever left before may have changed it
        groups.find(group.id()).ifPresent(fresh -> comings.leave(fresh, member));
      }
    }
  }

  private void participate(Group group, Member member, Person person) {
    boolean mayTakePart = person.mayTakePartIn(group);
    if (mayTakePart && member.roles().isEmpty()) {
      groups.save(
          new Member(group.id(), person.id(), Set.of(Role.PARTICIPANT), clock.instant(), null));
    } else if (!mayTakePart && member.has(Role.PARTICIPANT)) {
      EnumSet<Role> rest = EnumSet.copyOf(member.roles());
      rest.remove(Role.PARTICIPANT);
      groups.save(member.withRoles(rest, clock.instant()));
    }
  }
}
