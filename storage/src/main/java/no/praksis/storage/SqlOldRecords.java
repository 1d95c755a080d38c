package no.praksis.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.privacy.OldRecords;

final class SqlOldRecords implements OldRecords {
  private static final String OVER =
      "SELECT id FROM rounds WHERE group_id = ? AND state = 'CLOSED' AND closes_at < ?";

  /** Nothing of it lives on. */
  private static final String EMPTY =
      "NOT EXISTS (SELECT 1 FROM action_points p WHERE p.round = rounds.id)";

  private static final String OF_ROUNDS =
      "DELETE FROM %s WHERE seq IN (SELECT seq FROM %s WHERE round IN (" + OVER + ") LIMIT ?)";

  private static final String OF_GROUP =
      "DELETE FROM %s WHERE seq IN (SELECT seq FROM %s WHERE group_id = ? AND %s < ? LIMIT ?)";

  private static final List<String> SAID =
      List.of(
          OF_ROUNDS.formatted("answers", "answers"),
          "DELETE FROM anonymous_answers WHERE id IN (SELECT id FROM anonymous_answers"
              + " WHERE round IN ("
              + OVER
              + ") LIMIT ?)",
          OF_GROUP.formatted("requests", "requests", "created_at"),
          """
          DELETE FROM follow_ups WHERE seq IN (SELECT f.seq
            FROM follow_ups f JOIN action_points p ON p.id = f.point
            WHERE p.group_id = ? AND f.at < ? LIMIT ?)
          """,
          OF_GROUP.formatted("recognitions", "recognitions", "at"),
          """
          DELETE FROM action_points WHERE seq IN (SELECT seq FROM action_points p
            WHERE group_id = ? AND planned_at < ? AND state <> 'OPEN'
              AND NOT EXISTS (SELECT 1 FROM follow_ups f WHERE f.point = p.id)
            LIMIT ?)
          """);

  private final Sessions sessions;
  private final Ticker ticker;

  SqlOldRecords(Sessions sessions, Ticker ticker) {
    this.sessions = sessions;
    this.ticker = ticker;
  }

  @Override
  public Optional<Instant> oldest(GroupId group) {
    return sessions.read(
        session ->
            session.first(
                "SELECT closes_at FROM rounds WHERE group_id = ? AND state = 'CLOSED' AND ("
                    + EMPTY
                    + " OR EXISTS (SELECT 1 FROM answers a WHERE a.round = rounds.id))"
                    + " ORDER BY closes_at LIMIT 1",
                Row::instant,
                group.value()));
  }

  @Override
  public List<RoundId> delete(GroupId group, Instant before, int most) {
    Session session = sessions.writing();
    for (String deletion : SAID) {
      session.update(deletion, group.value(), before, most);
    }
    List<RoundId> empty =
        session.list(
            OVER + " AND " + EMPTY + " ORDER BY closes_at LIMIT ?",
            row -> new RoundId(row.text()),
            group.value(),
            before,
            most);
    empty.forEach(round -> session.update("DELETE FROM rounds WHERE id = ?", round.value()));
    return empty;
  }

  @Override
  public void tidy(Duration events, Duration deadLetters, Duration messages, int most) {
    Instant now = ticker.now();
    Session session = sessions.writing();
    session.update(
        "DELETE FROM inbox WHERE event IN (SELECT event FROM inbox WHERE at < ? LIMIT ?)",
        now.minus(events),
        most);
    session.update(
        "DELETE FROM dead_letters WHERE id IN"
            + " (SELECT id FROM dead_letters WHERE given_up_at < ? LIMIT ?)",
        now.minus(deadLetters),
        most);
    // What begins with person: is all between that and person;
    session
        .list(
            "SELECT key FROM standing_messages WHERE audience >= 'person:' AND audience < 'person;'"
                + " AND posted_at < ? ORDER BY posted_at LIMIT ?",
            row -> new MessageKey(row.text()),
            now.minus(messages),
            most)
        .forEach(new SqlStandingMessages(sessions, ticker)::remove);
  }
}
