package no.praksis.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.praksis.practice.group.Facilitation;
import no.praksis.practice.group.GroupSettings;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.privacy.PersonalRecord;
import no.praksis.practice.privacy.PersonalRecord.Detail;
import no.praksis.practice.privacy.PersonalRecord.Kind;
import no.praksis.practice.privacy.PersonalRecord.Name;
import no.praksis.practice.privacy.PersonalRecord.Type;
import no.praksis.practice.privacy.PersonalRecords;

final class SqlPersonalRecords implements PersonalRecords {
  private final Questions questions = new Questions();
  private final Sessions sessions;

  SqlPersonalRecords(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<PersonalRecord> of(PersonId person, Language language) {
    return sessions.read(session -> read(session, person, language));
  }

  private List<PersonalRecord> read(Session session, PersonId person, Language language) {
    PersonalColumn.Wording wording = PersonalColumn.Wording.of(session, questions, language);
    List<PersonalRecord> records = new ArrayList<>();
    for (PersonalSource source : PersonalSource.ALL) {
      records.addAll(
          session.list(source.sql(), row -> record(source, row, wording), person.value()));
    }
    records.addAll(settings(session, person));
    return records;
  }

  private static PersonalRecord record(
      PersonalSource source, Row row, PersonalColumn.Wording wording) throws SQLException {
    List<Detail> details = new ArrayList<>();
    for (PersonalColumn column : source.columns()) {
      column.read(row, wording).ifPresent(details::add);
    }
    return new PersonalRecord(source.kind(), details);
  }

  /** Where a group's settings name the person. */
  private static List<PersonalRecord> settings(Session session, PersonId person) {
    record Named(String group, GroupSettings settings) {}
    List<Named> all =
        session.list(
            "SELECT name, settings FROM groups ORDER BY name, id",
            row -> new Named(row.text(), GroupSettingsJson.read(row.text())));
    List<PersonalRecord> records = new ArrayList<>();
    for (Named one : all) {
      Facilitation facilitation = one.settings().facilitation();
      if (person.equals(facilitation.setUpBy())) {
        records.add(setting(one.group(), "SET_UP_BY"));
      }
      if (person.equals(facilitation.invited())) {
        records.add(setting(one.group(), "INVITED_FACILITATOR"));
      }
      if (person.equals(facilitation.invitedBy())) {
        records.add(setting(one.group(), "INVITED_BY"));
      }
    }
    return records;
  }

  private static PersonalRecord setting(String group, String code) {
    return new PersonalRecord(
        Kind.GROUP_SETTING,
        List.of(
            new Detail(Name.GROUP, Type.TEXT, group), new Detail(Name.SETTING, Type.CODE, code)));
  }

  @Override
  public Set<GroupId> groups(PersonId person) {
    return new LinkedHashSet<>(
        sessions.read(
            session ->
                session.list(
                    "SELECT group_id FROM members WHERE person = ? ORDER BY seq",
                    row -> new GroupId(row.text()),
                    person.value())));
  }

  /** Every personal row refers to the person and goes with them. */
  @Override
  public void forget(PersonId person) {
    Session session = sessions.writing();
    String audience = AudienceText.PERSON + person.value();
    session.update(
        "DELETE FROM message_references WHERE key IN"
            + " (SELECT key FROM standing_messages WHERE audience = ?)",
        audience);
    for (String table : List.of("standing_messages", "outbox", "dead_letters")) {
      session.update("DELETE FROM " + table + " WHERE audience = ?", audience);
    }
    session.update("DELETE FROM people WHERE id = ?", person.value());
  }
}
