package no.praksis.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

final class SqlPeople implements People {
  private static final String SELECT =
      "SELECT id, workspace, platform_user, name, language, zone, works_on, works_from,"
          + " works_until, guest FROM people WHERE ";
  private static final String SAVE =
      """
      INSERT INTO people (id, workspace, platform_user, name, language, zone,
        works_on, works_from, works_until, guest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET workspace = excluded.workspace,
        platform_user = excluded.platform_user, name = excluded.name,
        language = excluded.language, zone = excluded.zone, works_on = excluded.works_on,
        works_from = excluded.works_from, works_until = excluded.works_until,
        guest = excluded.guest
      """;
  private static final String ABSENCES = "SELECT person, first_day, last_day FROM absences WHERE ";

  private final Sessions sessions;

  SqlPeople(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return sessions.known(SELECT + "id = ?", SqlPeople::person, id.value()).stream().findFirst();
  }

  @Override
  public Optional<Person> find(WorkspaceId workspace, String platformUser) {
    return sessions
        .known(
            SELECT + "workspace = ? AND platform_user = ?",
            SqlPeople::person,
            workspace.value(),
            platformUser)
        .stream()
        .findFirst();
  }

  @Override
  public Map<PersonId, Person> find(Collection<PersonId> ids) {
    List<Person> found =
        sessions.known(
            SELECT + sessions.dialect().oneOf("id"),
            SqlPeople::person,
            Json.texts(ids, PersonId::value));
    Map<PersonId, Person> byId = new LinkedHashMap<>();
    found.forEach(person -> byId.put(person.id(), person));
    return byId;
  }

  @Override
  public List<Person> in(WorkspaceId workspace) {
    return sessions.known(
        SELECT + "workspace = ? ORDER BY name, id", SqlPeople::person, workspace.value());
  }

  @Override
  public void save(Person person) {
    sessions
        .writing()
        .update(
            SAVE,
            person.id().value(),
            person.workspace().value(),
            person.platformUser(),
            person.name(),
            person.language(),
            person.zone(),
            Values.days(person.hours().days()),
            person.hours().from(),
            person.hours().until(),
            person.guest());
  }

  @Override
  public List<Away> absences(PersonId person) {
    return sessions.known(
        ABSENCES + "person = ? ORDER BY first_day, last_day", SqlPeople::away, person.value());
  }

  @Override
  public List<Away> absences(Collection<PersonId> people) {
    return sessions.known(
        ABSENCES + sessions.dialect().oneOf("person") + " ORDER BY first_day, last_day, person",
        SqlPeople::away,
        Json.texts(people, PersonId::value));
  }

  @Override
  public void save(Away away) {
    sessions
        .writing()
        .update(
            "INSERT INTO absences (person, first_day, last_day) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            away.person().value(),
            away.from(),
            away.until());
  }

  @Override
  public void removeAbsences(PersonId person, LocalDate day) {
    sessions
        .writing()
        .update("DELETE FROM absences WHERE person = ? AND last_day >= ?", person.value(), day);
  }

  private static Person person(Row row) throws SQLException {
    return new Person(
        new PersonId(row.text()),
        new WorkspaceId(row.text()),
        row.text(),
        row.text(),
        language(row.textOrNull()),
        row.zone(),
        new WorkingHours(Values.days(row.text()), row.time(), row.time()),
        row.flag());
  }

  private static @Nullable Language language(@Nullable String name) {
    return name == null ? null : Language.valueOf(name);
  }

  private static Away away(Row row) throws SQLException {
    return new Away(new PersonId(row.text()), row.date(), row.date());
  }
}
