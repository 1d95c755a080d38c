package no.praksis.practice.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.DaysOff;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be reminded of a round, and when: on the person's last working day before the day on
 * which it closes, when work begins, or on the closing day itself when the round opened too late
 * for that. Days on which the group rests are nobody's working days here. Who has no working hours
 * in the window gets no reminder.
 */
public final class Reminders {
  private final Groups groups;
  private final People people;
  private final Rounds rounds;
  private final Answers answers;
  private final Almanac almanac;

  public Reminders(Groups groups, People people, Rounds rounds, Answers answers, Almanac almanac) {
    this.groups = groups;
    this.people = people;
    this.rounds = rounds;
    this.answers = answers;
    this.almanac = almanac;
  }

  /** When the next reminder of this round is due; empty when nobody is left to remind. */
  public Optional<Instant> next(Round.Open round) {
    return waitedFor(round).values().stream().min(Instant::compareTo);
  }

  /** The people who have not answered, nor been reminded, with the moment to do it. */
  Map<PersonId, Instant> waitedFor(Round.Open round) {
    List<PersonId> missing = missing(round);
    Set<PersonId> reminded = rounds.reminded(round.id());
    Collection<Person> toRemind =
        people.find(missing.stream().filter(id -> !reminded.contains(id)).toList()).values();
    if (toRemind.isEmpty()) {
      return Map.of();
    }
    DaysOff daysOff = almanac.of(round.group());
    Map<PersonId, Instant> moments = new LinkedHashMap<>();
    for (Person person : toRemind) {
      moment(person, round, daysOff).ifPresent(at -> moments.put(person.id(), at));
    }
    return moments;
  }

  /** Who takes part in the round, is not away through all of it, and has not answered. */
  List<PersonId> missing(Round.Asked round) {
    Set<PersonId> answered =
        answers.participants(List.of(round.id())).getOrDefault(round.id(), Set.of());
    return asked(round).stream().filter(id -> !answered.contains(id)).toList();
  }

  /** Who takes part in the round and is not away through all of it. */
  public List<PersonId> asked(Round.Asked round) {
    List<PersonId> taking =
        groups.members(round.group()).stream()
            .filter(member -> member.takesPartIn(round.opensAt(), round.closesAt()))
            .map(Member::person)
            .toList();
    Map<PersonId, Person> known = people.find(taking);
    List<Away> absences = people.absences(taking);
    return taking.stream().filter(id -> !away(known.get(id), absences, round)).toList();
  }

  /** The same for several rounds of one group, with as few questions to the tables as for one. */
  public Map<RoundId, List<PersonId>> asked(
      GroupId group, Collection<? extends Round.Asked> several) {
    List<Member> members = groups.members(group);
    List<PersonId> ids = members.stream().map(Member::person).toList();
    Map<PersonId, Person> known = people.find(ids);
    List<Away> absences = people.absences(ids);
    Map<RoundId, List<PersonId>> asked = new LinkedHashMap<>();
    for (Round.Asked round : several) {
      asked.put(
          round.id(),
          members.stream()
              .filter(member -> member.takesPartIn(round.opensAt(), round.closesAt()))
              .map(Member::person)
              .filter(id -> !away(known.get(id), absences, round))
              .toList());
    }
    return asked;
  }

  private static boolean away(@Nullable Person person, List<Away> absences, Round.Asked round) {
    if (person == null) {
      return true;
    }
    LocalDate first = LocalDate.ofInstant(round.opensAt(), person.zone());
    LocalDate last = LocalDate.ofInstant(round.closesAt(), person.zone());
    return first
        .datesUntil(last.plusDays(1))
        .allMatch(
            day ->
                absences.stream()
                    .anyMatch(away -> away.person().equals(person.id()) && away.covers(day)));
  }

  private Optional<Instant> moment(Person person, Round.Open round, DaysOff daysOff) {
    ZoneId zone = person.zone();
    LocalDate closing = LocalDate.ofInstant(round.closesAt(), zone);
    LocalDate opening = LocalDate.ofInstant(round.opensAt(), zone);
    List<Away> absences = people.absences(person.id());
    for (LocalDate day = closing.minusDays(1); !day.isBefore(opening); day = day.minusDays(1)) {
      Instant start = start(person.hours(), day, zone);
      if (atWork(person, absences, daysOff, day) && start.isAfter(round.opensAt())) {
        return Optional.of(start);
      }
    }
    Instant lastChance = start(person.hours(), closing, zone);
    boolean inWindow = lastChance.isAfter(round.opensAt()) && lastChance.isBefore(round.closesAt());
    return atWork(person, absences, daysOff, closing) && inWindow
        ? Optional.of(lastChance)
        : Optional.empty();
  }

  private static boolean atWork(
      Person person, List<Away> absences, DaysOff daysOff, LocalDate day) {
    return person.hours().worksOn(day)
        && !daysOff.covers(day)
        && absences.stream().noneMatch(away -> away.covers(day));
  }

  private static Instant start(WorkingHours hours, LocalDate day, ZoneId zone) {
    return day.atTime(hours.from()).atZone(zone).toInstant();
  }

  /** Whether the person is at work at that moment, and the round's group does not rest. */
  boolean atWork(Person person, Round.Open round, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, person.zone());
    Instant until = day.atTime(person.hours().until()).atZone(person.zone()).toInstant();
    return atWork(person, people.absences(person.id()), almanac.of(round.group()), day)
        && !moment.isBefore(start(person.hours(), day, person.zone()))
        && moment.isBefore(until);
  }
}
