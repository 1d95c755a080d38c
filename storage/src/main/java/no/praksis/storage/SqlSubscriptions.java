package no.praksis.storage;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.summary.RegularSummary;
import no.praksis.practice.summary.Subscriptions;

final class SqlSubscriptions implements Subscriptions {
  private final Sessions sessions;

  SqlSubscriptions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<RegularSummary> stopped(PersonId person) {
    String names =
        sessions
            .read(
                session ->
                    session.first(
                        "SELECT stopped_summaries FROM people WHERE id = ?",
                        Row::text,
                        person.value()))
            .orElse("");
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(RegularSummary::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void stop(PersonId person, Set<RegularSummary> stopped) {
    sessions
        .writing()
        .update(
            "UPDATE people SET stopped_summaries = ? WHERE id = ?",
            stopped.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
            person.value());
  }
}
