package no.praksis.practice.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** People in a map, their absences in a list. */
public final class MemoryPeople implements People {
  private final Map<String, Person> people = new TreeMap<>();
  private final List<Away> absences = new ArrayList<>();

  @Override
  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(people.get(id.value()));
  }

  @Override
  public Optional<Person> find(WorkspaceId workspace, String platformUser) {
    return in(workspace).stream()
        .filter(one -> one.platformUser().equals(platformUser))
        .findFirst();
  }

  @Override
  public Map<PersonId, Person> find(Collection<PersonId> ids) {
    return people.values().stream()
        .filter(one -> ids.contains(one.id()))
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  @Override
  public List<Person> in(WorkspaceId workspace) {
    return people.values().stream()
        .filter(one -> one.workspace().equals(workspace))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  @Override
  public void save(Person person) {
    people.put(person.id().value(), person);
  }

  @Override
  public List<Away> absences(PersonId person) {
    return absences(List.of(person));
  }

  @Override
  public List<Away> absences(Collection<PersonId> of) {
    return absences.stream()
        .filter(away -> of.contains(away.person()))
        .sorted(Comparator.comparing(Away::from))
        .toList();
  }

  @Override
  public void save(Away away) {
    absences.add(away);
  }

  @Override
  public void removeAbsences(PersonId person, LocalDate day) {
    absences.removeIf(away -> away.person().equals(person) && !away.until().isBefore(day));
  }
}
