package no.praksis.practice.group;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.group.Actor.Praksis;
import no.praksis.practice.group.Actor.Somebody;
import no.praksis.practice.id.GroupId;

/** The one place that says who may do and see what. */
public final class Policy {
  private static final Set<Permission> ADMIN =
      EnumSet.of(
          Permission.PLAN, Permission.CONFIGURE, Permission.SET_ROLES, Permission.SEE_STATUS);
  private static final Map<Role, Set<Permission>> BY_ROLE = new EnumMap<>(Role.class);

  static {
    BY_ROLE.put(Role.PARTICIPANT, EnumSet.of(Permission.TAKE_PART, Permission.READ_SHARED));
    BY_ROLE.put(
        Role.LEADER, EnumSet.of(Permission.READ_SHARED, Permission.SUMMARISE, Permission.ASK_NOW));
    BY_ROLE.put(
        Role.FACILITATOR,
        EnumSet.complementOf(EnumSet.of(Permission.TAKE_PART, Permission.SEE_STATUS)));
  }

  /** Of whoever set up a group that nobody facilitates; reads nothing with it. */
  private static final Set<Permission> FOUNDER =
      EnumSet.of(Permission.PLAN, Permission.CONFIGURE, Permission.SET_ROLES);

  private final Groups groups;

  public Policy(Groups groups) {
    this.groups = groups;
  }

  /** Whether {@code actor} may do this in the group. Whoever has left it may nothing. */
  public boolean allows(Actor actor, Permission permission, GroupId group) {
    return switch (actor) {
      case Praksis praksis -> true;
      case Somebody somebody ->
          (somebody.admin() && ADMIN.contains(permission))
              || groups
                  .member(group, somebody.who())
                  .filter(Member::present)
                  .map(member -> allows(member.roles(), permission) || standsIn(member, permission))
                  .orElse(false);
    };
  }

  /** While nobody facilitates, the leader and whoever set the group up see to it that one does. */
  private boolean standsIn(Member member, Permission permission) {
    if (!FOUNDER.contains(permission)) {
      return false;
    }
    boolean leads = permission == Permission.SET_ROLES && member.has(Role.LEADER);
    return (leads || isFounder(member))
        && groups.members(member.group()).stream()
            .noneMatch(one -> one.present() && one.has(Role.FACILITATOR));
  }

  private boolean isFounder(Member member) {
    return groups
        .find(member.group())
        .map(group -> member.person().equals(group.settings().facilitation().setUpBy()))
        .orElse(false);
  }

  /** Whether the actor may do this in the installation as a whole. */
  public boolean allows(Actor actor, Permission permission) {
    return switch (actor) {
      case Praksis praksis -> true;
      case Somebody somebody -> somebody.admin() && ADMIN.contains(permission);
    };
  }

  /** What the actor may see of what people answered in the group. */
  public Lens lens(Actor actor, GroupId group) {
    return new Lens(
        actor.person().orElse(null),
        allows(actor, Permission.READ_SHARED, group),
        allows(actor, Permission.READ_GIVEN_TO_FACILITATOR, group) && !leads(actor, group));
  }

  /** A leader never sees more than the group does, not as its facilitator either. */
  private boolean leads(Actor actor, GroupId group) {
    return actor
        .person()
        .flatMap(person -> groups.member(group, person))
        .map(member -> member.present() && member.has(Role.LEADER))
        .orElse(false);
  }

  private static boolean allows(Set<Role> roles, Permission permission) {
    return roles.stream()
        .anyMatch(role -> BY_ROLE.getOrDefault(role, Set.of()).contains(permission));
  }
}
