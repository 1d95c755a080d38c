package no.praksis.storage;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

final class SqlActionPoints implements ActionPoints {
  private static final String SELECT =
      "SELECT id, group_id, person, round, text, visibility, due_on, state, planned_at"
          + " FROM action_points WHERE ";

  private static final String INSERT =
      """
      INSERT INTO action_points (id, group_id, person, round, text, visibility, due_on, state,
        planned_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Whose it is, and where it was chosen, never changes: what isn't set costs no index. */
  private static final String SAVE =
      INSERT
          + """
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, visibility = excluded.visibility,
        due_on = excluded.due_on, state = excluded.state, planned_at = excluded.planned_at
      """;

  private static final String CHOOSE =
      INSERT
          + """
      ON CONFLICT (round, person) DO UPDATE SET text = excluded.text,
        visibility = excluded.visibility, due_on = excluded.due_on
      """;

  private static final String FOLLOW_UPS =
      "SELECT point, round, outcome, note, visibility, due_before_on, at FROM follow_ups WHERE ";
  private static final String SAVE_FOLLOW_UP =
      """
      INSERT INTO follow_ups (point, round, person, outcome, note, visibility, due_before_on, at)
      VALUES (?, ?, (SELECT person FROM action_points WHERE id = ?), ?, ?, ?, ?, ?)
      ON CONFLICT (round, person, point) DO UPDATE SET outcome = excluded.outcome,
        note = excluded.note, visibility = excluded.visibility,
        due_before_on = excluded.due_before_on, at = excluded.at
      """;

  private final Sessions sessions;

  SqlActionPoints(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<ActionPoint> find(ActionPointId id) {
    return points(SELECT + "id = ?", id.value()).stream().findFirst();
  }

  @Override
  public Optional<ActionPoint> chosenIn(RoundId round, PersonId person) {
    return points(SELECT + "round = ? AND person = ?", round.value(), person.value()).stream()
        .findFirst();
  }

  @Override
  public List<ActionPoint> find(Collection<ActionPointId> ids) {
    return points(SELECT + sessions.dialect().oneOf("id"), Json.texts(ids, ActionPointId::value));
  }

  @Override
  public List<ActionPoint> chosenIn(Collection<RoundId> rounds) {
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    return points(SELECT + one.condition() + " ORDER BY planned_at, seq", one.parameter());
  }

  @Override
  public List<ActionPoint> open(GroupId group, PersonId person) {
    return points(
        SELECT + "group_id = ? AND person = ? AND state = 'OPEN' ORDER BY planned_at, seq",
        group.value(),
        person.value());
  }

  @Override
  public List<ActionPoint> of(PersonId person) {
    return points(SELECT + "person = ? ORDER BY planned_at DESC, seq DESC", person.value());
  }

  @Override
  public List<ActionPoint> open(GroupId group) {
    return points(
        SELECT + "group_id = ? AND state = 'OPEN' ORDER BY planned_at, seq", group.value());
  }

  @Override
  public void save(ActionPoint point) {
    save(SAVE, point);
  }

  @Override
  public void choose(ActionPoint inRound) {
    save(CHOOSE, inRound);
  }

  private void save(String sql, ActionPoint point) {
    sessions
        .writing()
        .update(
            sql,
            point.id().value(),
            point.group().value(),
            point.person().value(),
            point.round() == null ? null : point.round().value(),
            point.text(),
            point.visibility(),
            Dues.text(point.due()),
            point.state(),
            point.plannedAt());
  }

  @Override
  public void remove(ActionPointId id) {
    sessions.writing().update("DELETE FROM action_points WHERE id = ?", id.value());
  }

  @Override
  public Optional<FollowUp> followUp(RoundId round, PersonId person) {
    return followUps(
            FOLLOW_UPS + "round = ? AND person = ? ORDER BY at, seq", round.value(), person.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<FollowUp> followUps(Collection<RoundId> rounds) {
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    return followUps(FOLLOW_UPS + one.condition() + " ORDER BY at, seq", one.parameter());
  }

  @Override
  public void save(FollowUp followUp) {
    if (followUp.round() == null) {
      // Two without a round are no conflict to the database
      remove(followUp);
    }
    sessions
        .writing()
        .update(
            SAVE_FOLLOW_UP,
            followUp.point().value(),
            followUp.round() == null ? null : followUp.round().value(),
            followUp.point().value(),
            followUp.outcome(),
            followUp.note(),
            followUp.visibility(),
            Dues.text(followUp.dueBefore()),
            followUp.at());
  }

  @Override
  public void remove(FollowUp followUp) {
    RoundId round = followUp.round();
    String point = followUp.point().value();
    if (round == null) {
      sessions.writing().update("DELETE FROM follow_ups WHERE point = ? AND round IS NULL", point);
    } else {
      sessions
          .writing()
          .update("DELETE FROM follow_ups WHERE point = ? AND round = ?", point, round.value());
    }
  }

  @Override
  public List<FollowUp> followUps(ActionPointId point) {
    return followUps(FOLLOW_UPS + "point = ? ORDER BY at, seq", point.value());
  }

  @Override
  public void takeUp(RoundId round) {
    sessions
        .writing()
        .update(
            """
            DELETE FROM follow_ups WHERE round = ?
              AND point IN (SELECT f.point FROM follow_ups f WHERE f.round IS NULL)
            """,
            round.value());
    sessions
        .writing()
        .update(
            """
            UPDATE follow_ups SET round = ?
            WHERE round IS NULL AND point IN (SELECT id FROM action_points
              WHERE group_id = (SELECT group_id FROM rounds WHERE id = ?))
            """,
            round.value(),
            round.value());
  }

  private List<ActionPoint> points(String sql, Object... values) {
    return sessions.read(session -> session.list(sql, SqlActionPoints::point, values));
  }

  private List<FollowUp> followUps(String sql, Object... values) {
    return sessions.known(sql, SqlActionPoints::followUp, values);
  }

  private static ActionPoint point(Row row) throws SQLException {
    return new ActionPoint(
        new ActionPointId(row.text()),
        new GroupId(row.text()),
        new PersonId(row.text()),
        Values.round(row.textOrNull()),
        row.text(),
        row.one(Visibility.class),
        Dues.due(row.textOrNull()),
        row.one(ActionPoint.State.class),
        row.instant());
  }

  private static FollowUp followUp(Row row) throws SQLException {
    return new FollowUp(
        new ActionPointId(row.text()),
        Values.round(row.textOrNull()),
        row.one(Outcome.class),
        row.text(),
        row.one(Visibility.class),
        Dues.due(row.textOrNull()),
        row.instant());
  }
}
