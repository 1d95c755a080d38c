package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import org.jspecify.annotations.Nullable;

final class SqlRounds implements Rounds {
  private static final String SELECT =
      "SELECT id, group_id, schedule, date, state, why, questions, opens_at, closes_at"
          + " FROM rounds WHERE ";
  private static final String SAVE =
      """
      INSERT INTO rounds (id, group_id, schedule, date, state, why, questions, opens_at, closes_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET group_id = excluded.group_id, schedule = excluded.schedule,
        date = excluded.date, state = excluded.state, why = excluded.why,
        questions = excluded.questions, opens_at = excluded.opens_at,
        closes_at = excluded.closes_at
      """;

  /** How a round stands in its column. */
  private enum State {
    OPEN,
    CLOSED,
    SKIPPED
  }

  /** A row; its questions are looked up when the query is through. */
  private record Stored(
      Round.Header header,
      State state,
      @Nullable String why,
      @Nullable String questions,
      Instant opensAt,
      Instant closesAt) {}

  private final Sessions sessions;
  private final Questions questions = new Questions();

  SqlRounds(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Round> find(RoundId id) {
    return sessions.known(SELECT + "id = ?", SqlRounds::stored, id.value()).stream()
        .findFirst()
        .map(this::round);
  }

  @Override
  public List<Round.Open> open(GroupId group) {
    return all(
        Round.Open.class, "group_id = ? AND state = 'OPEN' ORDER BY opens_at, id", group.value());
  }

  @Override
  public List<Round.Open> open() {
    return all(Round.Open.class, "state = 'OPEN' ORDER BY opens_at, id");
  }

  @Override
  public List<Round.Asked> asked(GroupId group, Instant from, Instant until) {
    return all(
        Round.Asked.class,
        "group_id = ? AND opens_at >= ? AND opens_at < ? ORDER BY opens_at, id",
        group.value(),
        from,
        until);
  }

  @Override
  public Optional<Round.Asked> latest(GroupId group) {
    return all(
            Round.Asked.class,
            "group_id = ? AND opens_at IS NOT NULL ORDER BY opens_at DESC, id DESC LIMIT 1",
            group.value())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Round.Asked> latest(GroupId group, String promptSet) {
    return all(
            Round.Asked.class,
            "group_id = ? AND questions IN (SELECT hash FROM question_sets WHERE name = ?)"
                + " ORDER BY opens_at DESC, id DESC LIMIT 1",
            group.value(),
            promptSet)
        .stream()
        .findFirst();
  }

  @Override
  public void save(Round round) {
    Session session = sessions.writing();
    switch (round) {
      case Round.Open open -> saveAsked(session, open, State.OPEN);
      case Round.Closed closed -> saveAsked(session, closed, State.CLOSED);
      case Round.Skipped skipped ->
          save(session, skipped.header(), State.SKIPPED, skipped.why(), null, null, null);
    }
  }

  @Override
  public Set<PersonId> reminded(RoundId round) {
    return new LinkedHashSet<>(
        sessions.read(
            session ->
                session.list(
                    "SELECT person FROM reminders WHERE round = ?",
                    row -> new PersonId(row.text()),
                    round.value())));
  }

  @Override
  public void remember(RoundId round, PersonId reminded) {
    sessions
        .writing()
        .update(
            "INSERT INTO reminders (round, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
            round.value(),
            reminded.value());
  }

  private void saveAsked(Session session, Round.Asked round, State state) {
    save(
        session,
        round.header(),
        state,
        null,
        questions.save(session, round.questions()),
        round.opensAt(),
        round.closesAt());
  }

  private static void save(
      Session session,
      Round.Header header,
      State state,
      Round.Skipped.@Nullable Why why,
      @Nullable String hash,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt) {
    ScheduleId schedule = header.schedule();
    session.update(
        SAVE,
        header.id().value(),
        header.group().value(),
        schedule == null ? null : schedule.value(),
        header.date(),
        state,
        why,
        hash,
        opensAt,
        closesAt);
  }

  private <R extends Round> List<R> all(Class<R> type, String condition, Object... values) {
    return sessions.known(SELECT + condition, SqlRounds::stored, values).stream()
        .map(stored -> type.cast(round(stored)))
        .toList();
  }

  private Round round(Stored stored) {
    return switch (stored.state()) {
      case SKIPPED ->
          new Round.Skipped(
              stored.header(),
              Round.Skipped.Why.valueOf(Objects.requireNonNull(stored.why(), "why")));
      case OPEN ->
          new Round.Open(stored.header(), questions(stored), stored.opensAt(), stored.closesAt());
      case CLOSED ->
          new Round.Closed(stored.header(), questions(stored), stored.opensAt(), stored.closesAt());
    };
  }

  private PromptSet questions(Stored stored) {
    return questions.find(sessions, Objects.requireNonNull(stored.questions(), "questions"));
  }

  private static Stored stored(Row row) throws SQLException {
    RoundId id = new RoundId(row.text());
    GroupId group = new GroupId(row.text());
    String schedule = row.textOrNull();
    Round.Header header =
        new Round.Header(id, group, schedule == null ? null : new ScheduleId(schedule), row.date());
    return new Stored(
        header,
        row.one(State.class),
        row.textOrNull(),
        row.textOrNull(),
        row.instant(),
        row.instant());
  }
}
