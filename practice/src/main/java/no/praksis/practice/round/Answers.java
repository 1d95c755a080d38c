package no.praksis.practice.round;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** What was said in rounds. Changes are made inside a transaction. */
public interface Answers {
  List<Answer> of(RoundId round, PersonId person);

  /** All answers of these rounds, by round and then in the order of saying. */
  List<Answer> in(Collection<RoundId> rounds);

  /** Makes these the person's only answers in the round. */
  void replace(RoundId round, PersonId person, List<Answer> answers);

  /** Notes that the person has taken part, with whatever; true the first time. */
  boolean tookPart(RoundId round, PersonId person, Instant at);

  /** Takes the note back, for whoever empties everything. */
  void tookNoPart(RoundId round, PersonId person);

  /** Who has taken part in each of these rounds; rounds without anybody may be absent. */
  Map<RoundId, Set<PersonId>> participants(Collection<RoundId> rounds);
}
