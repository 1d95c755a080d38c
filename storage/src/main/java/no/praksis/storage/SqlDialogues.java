package no.praksis.storage;

import java.util.Optional;
import no.praksis.practice.conversation.Dialogue;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

final class SqlDialogues implements Dialogues {
  private static final String SAVE =
      """
      INSERT INTO dialogues (person, round, question, field, waiting, state)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET round = excluded.round, question = excluded.question,
        field = excluded.field, waiting = excluded.waiting, state = excluded.state
      """;

  private final Sessions sessions;

  SqlDialogues(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Dialogue> find(PersonId person) {
    return sessions.read(
        session ->
            session.first(
                "SELECT round, question, field, waiting, state FROM dialogues WHERE person = ?",
                row ->
                    new Dialogue(
                        person,
                        new RoundId(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.one(Dialogue.State.class)),
                person.value()));
  }

  @Override
  public void save(Dialogue dialogue) {
    sessions
        .writing()
        .update(
            SAVE,
            dialogue.person().value(),
            dialogue.round().value(),
            dialogue.question(),
            dialogue.field(),
            dialogue.waiting(),
            dialogue.state());
  }

  @Override
  public void remove(PersonId person) {
    sessions.writing().update("DELETE FROM dialogues WHERE person = ?", person.value());
  }
}
