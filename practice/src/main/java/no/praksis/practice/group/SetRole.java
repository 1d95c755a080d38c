package no.praksis.practice.group;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Gives somebody a role in a group, or takes it away. */
public final class SetRole {
  private final Groups groups;
  private final Policy policy;
  private final Transactions transactions;

  public SetRole(Groups groups, Policy policy, Transactions transactions) {
    this.groups = groups;
    this.policy = policy;
    this.transactions = transactions;
  }

  /**
   * With {@link Role#PARTICIPANT} alone the person leads and facilitates no more. A group has one
   * leader: the one before stops leading.
   */
  public Result set(Actor actor, GroupId group, PersonId person, Role role) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.SET_ROLES, group)) {
            return Result.NOT_ALLOWED;
          }
          if (role == Role.FACILITATOR && actor.is(person) && !facilitates(group, person)) {
            return Result.NOT_ONESELF;
          }
          Optional<Member> member = groups.member(group, person).filter(Member::present);
          if (member.isEmpty()) {
            return Result.NOT_A_MEMBER;
          }
          if (role == Role.PARTICIPANT && isLastFacilitator(group, member.get())) {
            return Result.LAST_FACILITATOR;
          }
          if (role == Role.LEADER) {
            stopLeading(group);
          }
          Member fresh = groups.member(group, person).orElse(member.get());
          groups.save(fresh.withRoles(rolesWith(fresh.roles(), role)));
          return Result.DONE;
        });
  }

  private boolean facilitates(GroupId group, PersonId person) {
    return groups
        .member(group, person)
        .map(member -> member.present() && member.has(Role.FACILITATOR))
        .orElse(false);
  }

  private boolean isLastFacilitator(GroupId group, Member member) {
    return member.has(Role.FACILITATOR)
        && groups.members(group).stream()
                .filter(other -> other.present() && other.has(Role.FACILITATOR))
                .count()
            == 1;
  }

  private void stopLeading(GroupId group) {
    for (Member member : groups.members(group)) {
      if (member.present() && member.has(Role.LEADER)) {
        EnumSet<Role> rest = EnumSet.of(Role.PARTICIPANT);
        rest.addAll(member.roles());
        rest.remove(Role.LEADER);
        groups.save(member.withRoles(rest));
      }
    }
  }

  private static Set<Role> rolesWith(Set<Role> roles, Role role) {
    if (role == Role.PARTICIPANT) {
      return Set.of(Role.PARTICIPANT);
    }
    EnumSet<Role> more = EnumSet.of(role);
    more.addAll(roles);
    return more;
  }

  /** How it ended. */
  public enum Result {
    DONE,
    NOT_ALLOWED,
    NOT_A_MEMBER,
    /** Nobody opens to themselves what others have given to the facilitator. */
    NOT_ONESELF,
    /** A group always has a facilitator: name another first. */
    LAST_FACILITATOR
  }
}
