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
 * @param leaderSince from when the person leads the group; null for all others
 */
public record Member(
    GroupId group,
    PersonId person,
    Set<Role> roles,
    Instant joinedAt,
    @Nullable Instant leftAt,
    @Nullable Instant leaderSince) {
  public Member {
    roles = Set.copyOf(roles);
    if (!roles.contains(Role.LEADER)) {
      leaderSince = null;
    } else if (leaderSince == null) {
      leaderSince = joinedAt;
    }
  }

  /** Whoever leads has done so from the beginning. */
  public Member(
      GroupId group, PersonId person, Set<Role> roles, Instant joinedAt, @Nullable Instant leftAt) {
    this(group, person, roles, joinedAt, leftAt, null);
  }

  public boolean present() {
    return leftAt == null;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** With other roles from {@code now} on; whoever led before, has led since then. */
  public Member withRoles(Set<Role> newRoles, Instant now) {
    return new Member(
        group, person, newRoles, joinedAt, leftAt, leaderSince == null ? now : leaderSince);
  }

  public Member left(Instant at) {
    return new Member(group, person, roles, joinedAt, at, leaderSince);
  }

  /** Whether the member is asked in a round that opened and closes at these moments. */
  public boolean takesPartIn(Instant opensAt, Instant closesAt) {
    return has(Role.PARTICIPANT)
        && !joinedAt.isAfter(opensAt)
        && (leftAt == null || leftAt.isAfter(closesAt));
  }
}
