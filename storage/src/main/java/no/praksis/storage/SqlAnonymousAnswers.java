package no.praksis.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.AnonymousAnswers;

final class SqlAnonymousAnswers implements AnonymousAnswers {
  private final Sessions sessions;

  SqlAnonymousAnswers(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A question and a text. */
  private record Line(String prompt, String text) {}

  @Override
  public Map<String, String> draft(RoundId round, PersonId person) {
    Map<String, String> draft = new LinkedHashMap<>();
    sessions
        .read(
            session ->
                session.list(
                    "SELECT prompt, text FROM answer_drafts WHERE round = ? AND person = ?"
                        + " ORDER BY prompt",
                    row -> new Line(row.text(), row.text()),
                    round.value(),
                    person.value()))
        .forEach(line -> draft.put(line.prompt(), line.text()));
    return draft;
  }

  @Override
  public void replaceDraft(RoundId round, PersonId person, Map<String, String> texts) {
    Session session = sessions.writing();
    session.update(
        "DELETE FROM answer_drafts WHERE round = ? AND person = ?", round.value(), person.value());
    new TreeMap<>(texts)
        .forEach(
            (prompt, text) ->
                session.update(
                    "INSERT INTO answer_drafts (round, person, prompt, text) VALUES (?, ?, ?, ?)",
                    round.value(),
                    person.value(),
                    prompt,
                    text));
  }

  @Override
  public Map<String, List<String>> drafts(RoundId round) {
    return byPrompt(
        sessions.read(
            session ->
                session.list(
                    "SELECT prompt, text FROM answer_drafts WHERE round = ?",
                    row -> new Line(row.text(), row.text()),
                    round.value())));
  }

  @Override
  public void removeDrafts(RoundId round) {
    sessions.writing().update("DELETE FROM answer_drafts WHERE round = ?", round.value());
  }

  @Override
  public List<RoundId> draftedBy(PersonId person, GroupId group) {
    return sessions.read(
        session ->
            session.list(
                "SELECT DISTINCT round FROM answer_drafts WHERE person = ?"
                    + " AND round IN (SELECT id FROM rounds WHERE group_id = ?) ORDER BY round",
                row -> new RoundId(row.text()),
                person.value(),
                group.value()));
  }

  @Override
  public void add(RoundId round, String prompt, List<String> texts) {
    Session session = sessions.writing();
    for (String text : texts) {
      session.update(
          "INSERT INTO anonymous_answers (id, round, prompt, text) VALUES (?, ?, ?, ?)",
          UUID.randomUUID(),
          round.value(),
          prompt,
          text);
    }
  }

  @Override
  public Map<RoundId, Map<String, List<String>>> in(Collection<RoundId> rounds) {
    record Found(RoundId round, Line line) {}
    List<Found> found =
        sessions.read(
            session ->
                session.list(
                    "SELECT round, prompt, text FROM anonymous_answers WHERE "
                        + sessions.dialect().oneOf("round")
                        + " ORDER BY round, prompt, id",
                    row -> new Found(new RoundId(row.text()), new Line(row.text(), row.text())),
                    Json.texts(rounds, RoundId::value)));
    Map<RoundId, List<Line>> byRound = new LinkedHashMap<>();
    for (Found one : found) {
      byRound.computeIfAbsent(one.round(), round -> new ArrayList<>()).add(one.line());
    }
    Map<RoundId, Map<String, List<String>>> all = new LinkedHashMap<>();
    byRound.forEach((round, lines) -> all.put(round, byPrompt(lines)));
    return all;
  }

  @Override
  public void remove(RoundId round) {
    sessions.writing().update("DELETE FROM anonymous_answers WHERE round = ?", round.value());
  }

  private static Map<String, List<String>> byPrompt(List<Line> lines) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Line line : lines) {
      texts.computeIfAbsent(line.prompt(), prompt -> new ArrayList<>()).add(line.text());
    }
    return texts;
  }
}
