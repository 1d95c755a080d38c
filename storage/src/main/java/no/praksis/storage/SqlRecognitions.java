package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;

final class SqlRecognitions implements Recognitions {
  private static final String SELECT =
      "SELECT id, group_id, from_person, to_person, text, round, visibility, at"
          + " FROM recognitions WHERE ";

  private static final String SAVE =
      """
      INSERT INTO recognitions (id, group_id, from_person, to_person, text, round, visibility, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET to_person = excluded.to_person, text = excluded.text,
        visibility = excluded.visibility, at = excluded.at
      """;

  private final Sessions sessions;

  SqlRecognitions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Recognition> find(RecognitionId id) {
    return recognitions(SELECT + "id = ?", id.value()).stream().findFirst();
  }

  @Override
  public Optional<Recognition> givenIn(RoundId round, PersonId from) {
    return recognitions(SELECT + "round = ? AND from_person = ?", round.value(), from.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Recognition> givenIn(Collection<RoundId> rounds) {
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    return recognitions(SELECT + one.condition() + " ORDER BY at, seq", one.parameter());
  }

  @Override
  public List<Recognition> given(GroupId group, Instant from, Instant until) {
    return recognitions(
        SELECT + "group_id = ? AND at >= ? AND at < ? ORDER BY at, seq",
        group.value(),
        from,
        until);
  }

  @Override
  public List<Recognition> of(PersonId person) {
    return recognitions(
        SELECT + "from_person = ? OR to_person = ? ORDER BY at DESC, seq DESC",
        person.value(),
        person.value());
  }

  @Override
  public void save(Recognition recognition) {
    sessions
        .writing()
        .update(
            SAVE,
            recognition.id().value(),
            recognition.group().value(),
            recognition.from().value(),
            recognition.to().value(),
            recognition.text(),
            recognition.round() == null ? null : recognition.round().value(),
            recognition.visibility(),
            recognition.at());
  }

  @Override
  public void remove(RecognitionId id) {
    sessions.writing().update("DELETE FROM recognitions WHERE id = ?", id.value());
  }

  private List<Recognition> recognitions(String sql, Object... values) {
    return sessions.known(sql, SqlRecognitions::recognition, values);
  }

  private static Recognition recognition(Row row) throws SQLException {
    return new Recognition(
        new RecognitionId(row.text()),
        new GroupId(row.text()),
        new PersonId(row.text()),
        new PersonId(row.text()),
        row.text(),
        Values.round(row.textOrNull()),
        row.one(Visibility.class),
        row.instant());
  }
}
