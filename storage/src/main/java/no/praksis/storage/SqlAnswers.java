package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Answers;

final class SqlAnswers implements Answers {
  private static final String SELECT =
      "SELECT round, person, prompt, text, visibility, at FROM answers WHERE ";
  private static final String REMOVE_ALL = "DELETE FROM answers WHERE round = ? AND person = ?";

  /** For each number of answers the statement that saves them, and the one that removes others. */
  private final Map<Integer, String> saves = new ConcurrentHashMap<>();

  private final Map<Integer, String> removals = new ConcurrentHashMap<>();
  private final Sessions sessions;

  SqlAnswers(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Answer> of(RoundId round, PersonId person) {
    return sessions.read(
        session ->
            session.list(
                SELECT + "round = ? AND person = ? ORDER BY at, seq",
                SqlAnswers::answer,
                round.value(),
                person.value()));
  }

  @Override
  public List<Answer> in(Collection<RoundId> rounds) {
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    return sessions.read(
        session ->
            session.list(
                SELECT + one.condition() + " ORDER BY round, at, seq",
                SqlAnswers::answer,
                one.parameter()));
  }

  @Override
  public void replace(RoundId round, PersonId person, List<Answer> answers) {
    Session session = sessions.writing();
    if (answers.isEmpty()) {
      session.update(REMOVE_ALL, round.value(), person.value());
      return;
    }
    if (answers.stream()
        .anyMatch(answer -> !answer.round().equals(round) || !answer.person().equals(person))) {
      throw new IllegalArgumentException("an answer of another round or person");
    }
    List<Object> others = new ArrayList<>(List.of(round.value(), person.value()));
    List<Object> columns = new ArrayList<>();
    for (Answer answer : answers) {
      others.add(answer.prompt());
      columns.addAll(columns(answer));
    }
    session.update(removals.computeIfAbsent(answers.size(), SqlAnswers::removal), others.toArray());
    session.update(saves.computeIfAbsent(answers.size(), SqlAnswers::save), columns.toArray());
  }

  @Override
  public boolean tookPart(RoundId round, PersonId person, Instant at) {
    Session session = sessions.writing();
    boolean first =
        session.update(
                "INSERT INTO participants (round, person, at) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                round.value(),
                person.value(),
                at)
            == 1;
    if (!first && session.dialect() == Dialect.POSTGRESQL) {
      // Else it lets an answer be changed beside the closing of its round, which reads this
      session.update(
          "UPDATE participants SET at = at WHERE round = ? AND person = ?",
          round.value(),
          person.value());
    }
    return first;
  }

  @Override
  public void tookNoPart(RoundId round, PersonId person) {
    sessions
        .writing()
        .update(
            "DELETE FROM participants WHERE round = ? AND person = ?",
            round.value(),
            person.value());
  }

  @Override
  public Map<RoundId, Set<PersonId>> participants(Collection<RoundId> rounds) {
    record Participant(RoundId round, PersonId person) {}
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    List<Participant> found =
        sessions.read(
            session ->
                session.list(
                    "SELECT round, person FROM participants WHERE "
                        + one.condition()
                        + " ORDER BY round, at, person",
                    row -> new Participant(new RoundId(row.text()), new PersonId(row.text())),
                    one.parameter()));
    Map<RoundId, Set<PersonId>> byRound = new LinkedHashMap<>();
    for (Participant participant : found) {
      byRound
          .computeIfAbsent(participant.round(), round -> new LinkedHashSet<>())
          .add(participant.person());
    }
    return byRound;
  }

  private static String removal(int answers) {
    return REMOVE_ALL + " AND prompt NOT IN (?" + ", ?".repeat(answers - 1) + ")";
  }

  private static String save(int answers) {
    return "INSERT INTO answers (round, person, prompt, text, visibility, at) VALUES "
        + "(?, ?, ?, ?, ?, ?)"
        + ", (?, ?, ?, ?, ?, ?)".repeat(answers - 1)
        + " ON CONFLICT (round, person, prompt) DO UPDATE SET text = excluded.text,"
        + " visibility = excluded.visibility, at = excluded.at";
  }

  private static List<Object> columns(Answer answer) {
    return List.of(
        answer.round().value(),
        answer.person().value(),
        answer.prompt(),
        answer.text(),
        answer.visibility(),
        answer.at());
  }

  private static Answer answer(Row row) throws SQLException {
    return new Answer(
        new RoundId(row.text()),
        new PersonId(row.text()),
        row.text(),
        row.text(),
        row.one(Visibility.class),
        row.instant());
  }
}
