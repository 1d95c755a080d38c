package no.praksis.practice.conversation;

import java.util.Optional;
import no.praksis.practice.id.PersonId;

/**
 * The dialogues in private chats, at most one of each person. Changes are made inside a
 * transaction.
 */
public interface Dialogues {
  Optional<Dialogue> find(PersonId person);

  /** Begins it, or replaces the one that the person has. */
  void save(Dialogue dialogue);

  void remove(PersonId person);
}
