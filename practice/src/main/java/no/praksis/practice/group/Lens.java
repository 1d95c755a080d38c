package no.praksis.practice.group;

import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may see of what people answered in one group.
 *
 * @param reader null when a whole channel reads
 */
public record Lens(@Nullable PersonId reader, boolean shared, boolean givenToFacilitator) {
  /** What everybody in the group may see; for what stands in the channel. */
  public static final Lens CHANNEL = new Lens(null, true, false);

  public boolean shows(PersonId author, Visibility visibility) {
    if (author.equals(reader)) {
      return true;
    }
    return switch (visibility) {
      case GROUP -> shared;
      case FACILITATOR -> givenToFacilitator;
      case ONLY_ME -> false;
    };
  }
}
