package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.draft.Draft;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

final class SqlDrafts implements Drafts {
  private static final String SELECT = "SELECT id, person, about, text, at FROM drafts WHERE ";
  private static final String SAVE =
      """
      INSERT INTO drafts (id, person, about, text, at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, at = excluded.at
      """;

  private final Sessions sessions;

  SqlDrafts(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Draft> find(DraftId id) {
    return drafts(SELECT + "id = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<Draft> of(PersonId person) {
    return drafts(SELECT + "person = ? ORDER BY at, id", person.value());
  }

  @Override
  public Optional<Instant> oldest() {
    return sessions
        .read(
            session ->
                session.list("SELECT at FROM drafts ORDER BY at LIMIT 1", row -> row.instant()))
        .stream()
        .findFirst();
  }

  @Override
  public void save(Draft draft) {
    PersonId about = draft.about();
    sessions
        .writing()
        .update(
            SAVE,
            draft.id().value(),
            draft.person().value(),
            about == null ? null : about.value(),
            draft.text(),
            draft.at());
  }

  @Override
  public void remove(DraftId id) {
    sessions.writing().update("DELETE FROM drafts WHERE id = ?", id.value());
  }

  @Override
  public void removeUntil(Instant moment) {
    sessions.writing().update("DELETE FROM drafts WHERE at <= ?", moment);
  }

  private List<Draft> drafts(String sql, Object... values) {
    return sessions.read(session -> session.list(sql, SqlDrafts::draft, values));
  }

  private static Draft draft(Row row) throws SQLException {
    return new Draft(
        new DraftId(row.text()),
        new PersonId(row.text()),
        person(row.textOrNull()),
        row.text(),
        row.instant());
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
