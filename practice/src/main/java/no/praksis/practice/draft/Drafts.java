package no.praksis.practice.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;

/** What waits for its author's yes. Changes are made inside a transaction. */
public interface Drafts {
  Optional<Draft> find(DraftId id);

  /** The person's own, oldest first. */
  List<Draft> of(PersonId person);

  /** When the oldest of all was written. */
  Optional<Instant> oldest();

  void save(Draft draft);

  void remove(DraftId id);

  /** Removes all that were written at this moment or before. */
  void removeUntil(Instant moment);
}
