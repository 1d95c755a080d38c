package no.praksis.practice.group;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Gives somebody a role in a group, or takes it away. */
public final class SetRole {
  private final Groups groups;
  private final People people;
  private final Policy policy;
  private final Invitations invitations;
  private final Transactions transactions;
  private final Clock clock;

  public SetRole(
      Groups groups,
      People people,
      Policy policy,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.groups = groups;
    this.people = people;
    this.policy = policy;
    this.invitations = new Invitations(outbox);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * With {@link Role#PARTICIPANT} alone the person leads and facilitates no more. A group has one
   * leader: the one before stops leading. A new facilitator is asked first.
   */
  public Result set(Actor actor, GroupId id, PersonId person, Role role) {
    return transactions.write(
        () -> {
          Optional<Group> group = groups.find(id);
          if (group.isEmpty() || !policy.allows(actor, Permission.SET_ROLES, id)) {
            return Result.NOT_ALLOWED;
          }
          Optional<Member> member = groups.member(id, person).filter(Member::present);
          if (member.isEmpty()) {
            return Result.NOT_A_MEMBER;
          }
          return switch (role) {
            case PARTICIPANT -> participate(group.get(), member.get());
            case LEADER -> lead(group.get(), member.get());
            case FACILITATOR -> facilitate(actor, group.get(), member.get());
          };
        });
  }

  private Result participate(Group group, Member member) {
    if (isLastFacilitator(group.id(), member)) {
      return Result.LAST_FACILITATOR;
    }
    if (member.person().equals(group.settings().facilitation().invited())) {
      groups.save(group.with(group.settings().facilitation().settled()));
    }
    save(member, rest(group, member));
    return Result.DONE;
  }

  /** A guest takes part only where the group wants it. */
  private Set<Role> rest(Group group, Member member) {
    boolean takesPart =
        people.find(member.person()).map(person -> person.mayTakePartIn(group)).orElse(true);
    return takesPart ? Set.of(Role.PARTICIPANT) : Set.of();
  }

  private Result lead(Group group, Member member) {
    if (!member.has(Role.LEADER)) {
      stopLeading(group);
      save(member, with(member.roles(), Role.LEADER));
    }
    return Result.DONE;
  }

  private Result facilitate(Actor actor, Group group, Member member) {
    PersonId person = member.person();
    if (member.has(Role.FACILITATOR)) {
      return Result.DONE;
    }
    Optional<PersonId> by = actor.person();
    if (by.isPresent() && !actor.is(person)) {
      groups.save(invitations.ask(group, person, by.get()));
      return Result.ASKED;
    }
    if (actor.is(person) && group.settings().facilitation().begun()) {
      return Result.NOT_ONESELF;
    }
    save(member, with(member.roles(), Role.FACILITATOR));
    groups.save(group.with(group.settings().facilitation().begin().settled()));
    return Result.DONE;
  }

  private void save(Member member, Set<Role> roles) {
    groups.save(member.withRoles(roles, clock.instant()));
  }

  private boolean isLastFacilitator(GroupId group, Member member) {
    return member.has(Role.FACILITATOR)
        && groups.members(group).stream()
                .filter(other -> other.present() && other.has(Role.FACILITATOR))
                .count()
            == 1;
  }

  private void stopLeading(Group group) {
    for (Member member : groups.members(group.id())) {
      if (member.present() && member.has(Role.LEADER)) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(rest(group, member));
        roles.addAll(member.roles());
        roles.remove(Role.LEADER);
        save(member, roles);
      }
    }
  }

  private static Set<Role> with(Set<Role> roles, Role role) {
    EnumSet<Role> more = EnumSet.of(role);
    more.addAll(roles);
    return more;
  }

  /** How it ended. */
  public enum Result {
    DONE,
    /** The person has been asked privately, and facilitates after accepting. */
    ASKED,
    NOT_ALLOWED,
    NOT_A_MEMBER,
    /** Nobody opens to themselves what others have given to the facilitator. */
    NOT_ONESELF,
    /** A group always has a facilitator: name another first. */
    LAST_FACILITATOR
  }
}
