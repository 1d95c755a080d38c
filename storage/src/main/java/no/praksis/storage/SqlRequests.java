package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;

final class SqlRequests implements Requests {
  private static final String SELECT =
      "SELECT id, group_id, person, round, text, visibility, state, created_at,"
          + " asked_at FROM requests WHERE ";

  private static final String INSERT =
      """
      INSERT INTO requests (id, group_id, person, round, text, visibility, state, created_at,
        asked_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Whose it is, and where it was made, never changes: what isn't set costs no index. */
  private static final String SAVE =
      INSERT
          + """
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, visibility = excluded.visibility,
        state = excluded.state, created_at = excluded.created_at,
        asked_at = excluded.asked_at
      """;

  private static final String MAKE =
      INSERT
          + """
      ON CONFLICT (round, person) DO UPDATE SET text = excluded.text,
        visibility = excluded.visibility
      """;

  private static final String OFFERS = "SELECT request, person, text, at FROM offers WHERE ";

  private static final String SAVE_OFFER =
      """
      INSERT INTO offers (request, person, text, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (request, person) DO UPDATE SET text = excluded.text, at = excluded.at
      """;

  private final Sessions sessions;

  SqlRequests(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return requests(SELECT + "id = ?", id.value()).stream().findFirst();
  }

  @Override
  public Optional<Request> madeIn(RoundId round, PersonId person) {
    return requests(SELECT + "round = ? AND person = ?", round.value(), person.value()).stream()
        .findFirst();
  }

  @Override
  public List<Request> madeIn(Collection<RoundId> rounds) {
    OneOf one = OneOf.of(sessions.dialect(), "round", rounds, RoundId::value);
    return requests(SELECT + one.condition() + " ORDER BY created_at, seq", one.parameter());
  }

  @Override
  public List<Request> made(GroupId group, Instant from, Instant until) {
    return requests(
        SELECT + "group_id = ? AND created_at >= ? AND created_at < ? ORDER BY created_at, seq",
        group.value(),
        from,
        until);
  }

  @Override
  public List<Request> open(GroupId group) {
    return requests(
        SELECT + "group_id = ? AND state = 'OPEN' ORDER BY created_at, seq", group.value());
  }

  @Override
  public List<Request> of(PersonId person) {
    return requests(SELECT + "person = ? ORDER BY created_at DESC, seq DESC", person.value());
  }

  @Override
  public void save(Request request) {
    save(SAVE, request);
  }

  @Override
  public void make(Request inRound) {
    save(MAKE, inRound);
  }

  private void save(String sql, Request request) {
    sessions
        .writing()
        .update(
            sql,
            request.id().value(),
            request.group().value(),
            request.person().value(),
            request.round() == null ? null : request.round().value(),
            request.text(),
            request.visibility(),
            request.state(),
            request.createdAt(),
            request.askedAt());
  }

  @Override
  public void remove(RequestId id) {
    sessions.writing().update("DELETE FROM requests WHERE id = ?", id.value());
  }

  @Override
  public List<Offer> offers(Collection<RequestId> requests) {
    return offers(
        OFFERS + sessions.dialect().oneOf("request") + " ORDER BY at, seq",
        Json.texts(requests, RequestId::value));
  }

  @Override
  public List<Offer> offersBy(PersonId person) {
    return offers(OFFERS + "person = ? ORDER BY at DESC, seq DESC", person.value());
  }

  @Override
  public void save(Offer offer) {
    sessions
        .writing()
        .update(
            SAVE_OFFER, offer.request().value(), offer.person().value(), offer.text(), offer.at());
  }

  private List<Offer> offers(String sql, Object... values) {
    return sessions.read(session -> session.list(sql, SqlRequests::offer, values));
  }

  private static Offer offer(Row row) throws SQLException {
    return new Offer(
        new RequestId(row.text()), new PersonId(row.text()), row.text(), row.instant());
  }

  private List<Request> requests(String sql, Object... values) {
    return sessions.read(session -> session.list(sql, SqlRequests::request, values));
  }

  private static Request request(Row row) throws SQLException {
    return new Request(
        new RequestId(row.text()),
        new GroupId(row.text()),
        new PersonId(row.text()),
        Values.round(row.textOrNull()),
        row.text(),
        row.one(Visibility.class),
        row.one(Request.State.class),
        row.instant(),
        row.instantOrNull());
  }
}
