package no.praksis.practice.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.summary.RegularSummary;
import no.praksis.practice.summary.Subscriptions;

/** Stopped summaries in a map. */
public final class MemorySubscriptions implements Subscriptions {
  private final Map<PersonId, Set<RegularSummary>> stopped = new HashMap<>();

  @Override
  public Set<RegularSummary> stopped(PersonId person) {
    return stopped.getOrDefault(person, Set.of());
  }

  @Override
  public void stop(PersonId person, Set<RegularSummary> which) {
    stopped.put(person, Set.copyOf(which));
  }
}
