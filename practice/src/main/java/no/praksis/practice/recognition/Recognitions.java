package no.praksis.practice.recognition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;

/** Who has recognised whom. Changes are made inside a transaction. */
public interface Recognitions {
  Optional<Recognition> find(RecognitionId id);

  /** The one that the person gave in the round; at most one of each round and person. */
  Optional<Recognition> givenIn(RoundId round, PersonId from);

  /** All that were given in these rounds, in the order of giving. */
  List<Recognition> givenIn(Collection<RoundId> rounds);

  /**
   * All in the group, in rounds and outside of them, in the order of giving.
   *
   * @param from the first moment, in practice time
   * @param until the moment after the last
   */
  List<Recognition> given(GroupId group, Instant from, Instant until);

  /** Those that the person gave or received, in all groups, newest first. */
  List<Recognition> of(PersonId person);

  void save(Recognition recognition);

  void remove(RecognitionId id);
}
