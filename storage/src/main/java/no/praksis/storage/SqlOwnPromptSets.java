package no.praksis.storage;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.prompt.PromptSet;

final class SqlOwnPromptSets implements OwnPromptSets {
  private final Sessions sessions;

  SqlOwnPromptSets(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<PromptSet> find(GroupId group, String name) {
    return sessions.read(
        session ->
            session.first(
                "SELECT questions FROM own_question_sets WHERE group_id = ? AND name = ?",
                row -> QuestionsJson.read(row.text()),
                group.value(),
                name));
  }

  @Override
  public List<PromptSet> of(GroupId group) {
    return sessions.read(
        session ->
            session.list(
                "SELECT questions FROM own_question_sets WHERE group_id = ? ORDER BY name",
                row -> QuestionsJson.read(row.text()),
                group.value()));
  }

  @Override
  public void save(GroupId group, PromptSet set) {
    sessions
        .writing()
        .update(
            "INSERT INTO own_question_sets (group_id, name, questions) VALUES (?, ?, ?)"
                + " ON CONFLICT (group_id, name) DO UPDATE SET questions = excluded.questions",
            group.value(),
            set.name(),
            QuestionsJson.write(set));
  }

  @Override
  public void remove(GroupId group, String name) {
    sessions
        .writing()
        .update(
            "DELETE FROM own_question_sets WHERE group_id = ? AND name = ?", group.value(), name);
  }
}
