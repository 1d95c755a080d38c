package no.praksis.practice.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.PersonId;

/** When a regular summary reaches its reader: as the first thing of a working day. */
public final class Mornings {
  private final People people;
  private final Subscriptions subscriptions;
  private final RestDays restDays;

  public Mornings(People people, Subscriptions subscriptions, RestDays restDays) {
    this.people = people;
    this.subscriptions = subscriptions;
    this.restDays = restDays;
  }

  /**
   * When work begins on the first day, from {@code first} on and among so many, on which the person
   * works and not all of the groups rest; empty when there is none.
   */
  Optional<Instant> first(Person reader, Predicate<LocalDate> rest, LocalDate first, int days) {
    return first
        .datesUntil(first.plusDays(days))
        .filter(reader.hours()::worksOn)
        .filter(rest.negate())
        .findFirst()
        .map(day -> day.atTime(reader.hours().from()).atZone(reader.zone()).toInstant());
  }

  /** The days on which all of these groups rest; every day when there is none. */
  Predicate<LocalDate> rest(Collection<Group> groups) {
    return groups.stream()
        .map(group -> restDays.of(group.id()))
        .reduce(day -> true, Predicate::and);
  }

  /** The person, unless there is none or this has been stopped. */
  Optional<Person> reader(PersonId id, RegularSummary which) {
    Set<RegularSummary> stopped = subscriptions.stopped(id);
    return stopped.contains(which) ? Optional.empty() : people.find(id);
  }

  /** Whether the person is away on the day of that moment; then nothing comes. */
  boolean away(Person reader, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, reader.zone());
    return people.absences(reader.id()).stream().anyMatch(away -> away.covers(day));
  }
}
