package no.praksis.practice.schedule;

import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.group.Group;

/** Something that comes back in a group beside its rounds, such as the summary of a month. */
public interface Chore {
  /**
   * When it is to be done next, in practice time; a moment that is past means at once. After {@link
   * #tend} it lies after now, or is empty.
   */
  Optional<Instant> next(Group group);

  /** Does what is due, once; harmless when nothing is. Inside a transaction. */
  void tend(Group group);
}
