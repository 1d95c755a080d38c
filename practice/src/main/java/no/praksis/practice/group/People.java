package no.praksis.practice.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Everybody that Praksis has met. Changes are made inside a transaction. */
public interface People {
  Optional<Person> find(PersonId id);

  Optional<Person> find(WorkspaceId workspace, String platformUser);

  /** Those of {@code ids} that exist, by id. */
  Map<PersonId, Person> find(Collection<PersonId> ids);

  /** By name; people sort as their names do in code point order. */
  List<Person> in(WorkspaceId workspace);

  void save(Person person);

  /** The person's absences, past ones too, by first day. */
  List<Away> absences(PersonId person);

  /** The absences of all of them. */
  List<Away> absences(Collection<PersonId> people);

  void save(Away away);

  /** Takes all absences away that have a last day on or after {@code day}. */
  void removeAbsences(PersonId person, LocalDate day);
}
