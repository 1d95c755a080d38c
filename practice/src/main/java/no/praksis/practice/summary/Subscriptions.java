package no.praksis.practice.summary;

import java.util.Set;
import no.praksis.practice.id.PersonId;

/** Who wants no regular summaries. Changes are made inside a transaction. */
public interface Subscriptions {
  /** What the person has stopped; at first nothing. */
  Set<RegularSummary> stopped(PersonId person);

  /** Makes these the ones that the person has stopped. */
  void stop(PersonId person, Set<RegularSummary> stopped);
}
