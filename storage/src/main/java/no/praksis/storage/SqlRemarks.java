package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.conversation.Remark;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

final class SqlRemarks implements Remarks {
  private static final String SELECT =
      "SELECT id, workspace, message, person, round, words, question, mark, at FROM remarks WHERE ";

  /** Who wrote it and where never changes. */
  private static final String SAVE =
      """
      INSERT INTO remarks (id, workspace, message, person, round, words, question, mark, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET round = excluded.round, words = excluded.words,
        question = excluded.question, mark = excluded.mark
      """;

  private final Sessions sessions;

  SqlRemarks(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Remark> find(RemarkId id) {
    return first("id = ?", id.value());
  }

  @Override
  public Optional<Remark> find(WorkspaceId workspace, MessageReference message) {
    return first("workspace = ? AND message = ?", workspace.value(), message.value());
  }

  @Override
  public void save(Remark remark) {
    Columns columns = Columns.of(remark.state());
    RoundId round = remark.round();
    sessions
        .writing()
        .update(
            SAVE,
            remark.id().value(),
            remark.workspace().value(),
            remark.message().value(),
            remark.person().value(),
            round == null ? null : round.value(),
            columns.words(),
            columns.question(),
            columns.mark(),
            remark.at());
  }

  @Override
  public void remove(RemarkId id) {
    sessions.writing().update("DELETE FROM remarks WHERE id = ?", id.value());
  }

  @Override
  public void removeLoose(PersonId person, Instant before) {
    sessions
        .writing()
        .update(
            "DELETE FROM remarks WHERE person = ? AND at < ? AND round IS NULL",
            person.value(),
            before);
  }

  private Optional<Remark> first(String where, String... values) {
    return sessions.read(
        session -> session.first(SELECT + where, SqlRemarks::remark, (Object[]) values));
  }

  private static Remark remark(Row row) throws SQLException {
    RemarkId id = new RemarkId(row.text());
    WorkspaceId workspace = new WorkspaceId(row.text());
    MessageReference message = new MessageReference(row.text());
    PersonId person = new PersonId(row.text());
    String round = row.textOrNull();
    Columns columns = new Columns(row.textOrNull(), row.textOrNull(), row.textOrNull());
    return new Remark(
        id,
        workspace,
        message,
        person,
        round == null ? null : new RoundId(round),
        columns.state(),
        row.instant());
  }

  /** The state as it stands in the table. */
  private record Columns(@Nullable String words, @Nullable String question, @Nullable String mark) {
    static Columns of(Remark.State state) {
      return switch (state) {
        case Remark.Waiting(String words) -> new Columns(words, null, null);
        case Remark.Placed(String question, String mark) -> new Columns(null, question, mark);
      };
    }

    Remark.State state() {
      return question != null && mark != null
          ? new Remark.Placed(question, mark)
          : new Remark.Waiting(words == null ? "" : words);
    }
  }
}
