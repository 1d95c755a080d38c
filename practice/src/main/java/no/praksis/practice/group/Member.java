package no.praksis.practice.group;

import java.time.Instant;
import java.util.Set;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a group.
 *
 * @param joinedAt in practice time; who joins while a round is open takes part from the next one
 * @param leftAt null while present
 */
public record Member(
    GroupId group, PersonId person, Set<Role> roles, Instant joinedAt, @Nullable Instant leftAt) {
  public Member {
    roles = Set.copyOf(roles);
  }

  public boolean present() {
    return leftAt == null;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public Member withRoles(Set<Role> newRoles) {
    return new Member(group, person, newRoles, joinedAt, leftAt);
  }

  public Member left(Instant at) {
    return new Member(group, person, roles, joinedAt, at);
  }

  /** Whether the member is asked in a round that opened and closes at these moments. */
  public boolean takesPartIn(Instant opensAt, Instant closesAt) {
    return has(Role.PARTICIPANT)
        && !joinedAt.isAfter(opensAt)
        && (leftAt == null || leftAt.isAfter(closesAt));
  }
}
