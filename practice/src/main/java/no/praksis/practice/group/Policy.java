package no.praksis.practice.group;

import static no.praksis.practice.group.Permission.ASK_NOW;
import static no.praksis.practice.group.Permission.CONFIGURE;
import static no.praksis.practice.group.Permission.PLAN;
import static no.praksis.practice.group.Permission.READ_GIVEN_TO_FACILITATOR;
import static no.praksis.practice.group.Permission.READ_SHARED;
import static no.praksis.practice.group.Permission.SEE_STATUS;
import static no.praksis.practice.group.Permission.SET_ROLES;
import static no.praksis.practice.group.Permission.SHOW_SUMMARY_TO_GROUP;
import static no.praksis.practice.group.Permission.SUMMARISE;
import static no.praksis.practice.group.Permission.TAKE_PART;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.group.Actor.Praksis;
import no.praksis.practice.group.Actor.Somebody;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** The one place that says who may do and see what. */
public final class Policy {
  private static final Set<Permission> ADMIN = EnumSet.of(PLAN, CONFIGURE, SET_ROLES, SEE_STATUS);
  private static final Map<Role, Set<Permission>> BY_ROLE = new EnumMap<>(Role.class);

  static {
    BY_ROLE.put(Role.PARTICIPANT, EnumSet.of(TAKE_PART, READ_SHARED));
    BY_ROLE.put(Role.LEADER, EnumSet.of(READ_SHARED, SUMMARISE, SHOW_SUMMARY_TO_GROUP, ASK_NOW));
    BY_ROLE.put(Role.FACILITATOR, EnumSet.complementOf(EnumSet.of(TAKE_PART, SEE_STATUS)));
  }

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
                  .map(member -> allows(member.roles(), permission))
                  .orElse(false);
    };
  }

  /** Whether the actor may do this in the installation as a whole. */
  public boolean allows(Actor actor, Permission permission) {
    return switch (actor) {
      case Praksis praksis -> true;
      case Somebody somebody -> somebody.admin() && ADMIN.contains(permission);
    };
  }

  /** Whether an answer, given with this visibility by {@code author}, may be shown to the actor. */
  public boolean maySee(Actor actor, PersonId author, Visibility visibility, GroupId group) {
    if (actor.is(author)) {
      return true;
    }
    return switch (visibility) {
      case GROUP -> allows(actor, READ_SHARED, group);
      case FACILITATOR -> allows(actor, READ_GIVEN_TO_FACILITATOR, group);
      case ONLY_ME -> false;
    };
  }

  private static boolean allows(Set<Role> roles, Permission permission) {
    return roles.stream()
        .anyMatch(role -> BY_ROLE.getOrDefault(role, Set.of()).contains(permission));
  }
}
