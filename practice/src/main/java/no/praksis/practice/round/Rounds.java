package no.praksis.practice.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** All rounds. Changes are made inside a transaction. */
public interface Rounds {
  Optional<Round> find(RoundId id);

  /** The open rounds of the group, oldest first. */
  List<Round.Open> open(GroupId group);

  /** All open rounds. */
  List<Round.Open> open();

  /** Open and closed rounds that opened from {@code from} until before {@code until}, ascending. */
  List<Round.Asked> asked(GroupId group, Instant from, Instant until);

  /** All open and closed rounds of the group, ascending. */
  default List<Round.Asked> asked(GroupId group) {
    return asked(group, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  /** The latest round of the group that is open or closed. */
  Optional<Round.Asked> latest(GroupId group);

  /** The latest open or closed round of the group that asked the set of this name. */
  Optional<Round.Asked> latest(GroupId group, String promptSet);

  /** Adds the round, or replaces the one with this id. */
  void save(Round round);

  /** Who has been reminded of this round. */
  Set<PersonId> reminded(RoundId round);

  void remember(RoundId round, PersonId reminded);
}
