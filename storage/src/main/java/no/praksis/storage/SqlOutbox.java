package no.praksis.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Ticker;

final class SqlOutbox implements Outbox {
  private static final String SELECT =
      "SELECT id, key, audience, notice, about, manner, parts, delivered, attempts, created_at,"
          + " claimed_at FROM outbox ";
  private static final String POST =
      """
      INSERT INTO outbox (key, audience, notice, about, manner, created_at)
      SELECT ?, ?, ?, ?, 'POST', ?
      WHERE NOT EXISTS (SELECT 1 FROM message_references WHERE key = ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String UPDATE =
      """
      INSERT INTO outbox (key, audience, notice, about, manner, created_at)
      SELECT ?, ?, ?, ?, 'UPDATE', ?
      WHERE NOT EXISTS (SELECT 1 FROM outbox
        WHERE key = ? AND manner = 'POST' AND attempts = 0 AND delivered = 0
          AND claimed_at IS NULL)
      ON CONFLICT DO NOTHING
      """;

  /** Rows that no earlier one of their audience stands before. */
  private static final String HEADS =
      "id IN (SELECT min(id) FROM outbox GROUP BY audience) AND claimed_at IS NULL";

  private static final String RETRY =
      """
      UPDATE outbox SET not_before = ?, reason = ?, attempts = attempts + 1, claimed_at = NULL
      WHERE id = ?
      """;
  private static final String POSTPONE =
      "UPDATE outbox SET not_before = ?, claimed_at = NULL WHERE id = ?";
  private static final String KEEP_DEAD =
      """
      INSERT INTO dead_letters (id, key, audience, notice, about, manner, created_at, given_up_at,
        reason)
      SELECT id, key, audience, notice, about, manner, created_at, ?, ? FROM outbox WHERE id = ?
      """;
  private static final String STAND =
      """
      INSERT INTO standing_messages (key, audience, notice, about, posted_at)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final Sessions sessions;
  private final Ticker ticker;

  SqlOutbox(Sessions sessions, Ticker ticker) {
    this.sessions = sessions;
    this.ticker = ticker;
  }

  @Override
  public void post(MessageKey key, Audience audience, Notice notice) {
    if (add(POST, key, audience, notice) > 0) {
      sessions
          .writing()
          .update(
              STAND,
              key.value(),
              AudienceText.of(audience),
              NoticeJson.type(notice),
              NoticeJson.about(notice),
              ticker.now());
    }
  }

  @Override
  public void update(MessageKey key, Audience audience, Notice notice) {
    holdWaiting(key);
    add(UPDATE, key, audience, notice);
  }

  /**
   * The row that stands in for this change must not be claimed before the change is committed:
   * whoever claims it would read what was before, and nothing would tell it again.
   */
  private void holdWaiting(MessageKey key) {
    Session session = sessions.writing();
    if (session.dialect() == Dialect.POSTGRESQL) {
      session.list(
          "SELECT id FROM outbox WHERE key = ? AND claimed_at IS NULL FOR UPDATE",
          row -> row,
          key.value());
    }
  }

  private int add(String sql, MessageKey key, Audience audience, Notice notice) {
    return sessions
        .writing()
        .update(
            sql,
            key.value(),
            AudienceText.of(audience),
            NoticeJson.type(notice),
            NoticeJson.about(notice),
            ticker.now(),
            key.value());
  }

  @Override
  public List<Dispatch> claim(int limit, Instant now) {
    Session session = sessions.writing();
    List<Dispatch> heads =
        session.list(
            SELECT
                + "WHERE "
                + HEADS
                + " AND not_before <= ? ORDER BY not_before, id LIMIT ?"
                + session.dialect().skippingLocked(),
            SqlOutbox::dispatch,
            now,
            limit);
    List<Dispatch> claimed = new ArrayList<>(heads.size());
    for (Dispatch head : heads) {
      session.update("UPDATE outbox SET claimed_at = ? WHERE id = ?", now, head.id());
      claimed.add(since(head, Values.instant(Values.micros(now))));
    }
    return claimed;
  }

  @Override
  public List<Dispatch> interrupted(Instant before) {
    return sessions.read(
        session ->
            session.list(SELECT + "WHERE claimed_at < ? ORDER BY id", SqlOutbox::dispatch, before));
  }

  @Override
  public void fixParts(long id, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("a row takes at least one message");
    }
    sessions.writing().update("UPDATE outbox SET parts = ? WHERE id = ?", parts, id);
  }

  @Override
  public void partDelivered(long id, int part, MessageReference reference) {
    Session session = sessions.writing();
    MessageKey key =
        session
            .first("SELECT key FROM outbox WHERE id = ?", row -> new MessageKey(row.text()), id)
            .orElseThrow(() -> new IllegalArgumentException("no row " + id + " in the outbox"));
    session.update(
        "UPDATE outbox SET delivered = ? WHERE id = ? AND delivered < ?", part + 1, id, part + 1);
    new SqlMessageReferences(sessions).save(key.part(part), reference);
  }

  @Override
  public void done(long id) {
    sessions.writing().update("DELETE FROM outbox WHERE id = ?", id);
  }

  @Override
  public void retry(long id, Instant notBefore, DeliveryResult.Reason reason) {
    Session session = sessions.writing();
    takeOver(session, id);
    session.update(RETRY, notBefore, reason, id);
  }

  @Override
  public void postpone(long id, Instant notBefore) {
    Session session = sessions.writing();
    takeOver(session, id);
    session.update(POSTPONE, notBefore, id);
  }

  /** An update that waits again takes the place of a later one of the same message. */
  private static void takeOver(Session session, long id) {
    Optional<Dispatch> later =
        session.first(
            SELECT
                + "WHERE manner = 'UPDATE' AND claimed_at IS NULL AND id > ?"
                + " AND key = (SELECT key FROM outbox WHERE id = ? AND manner = 'UPDATE')",
            SqlOutbox::dispatch,
            id,
            id);
    if (later.isPresent()) {
      Notice notice = later.get().notice();
      session.update("DELETE FROM outbox WHERE id = ?", later.get().id());
      session.update(
          "UPDATE outbox SET notice = ?, about = ? WHERE id = ?",
          NoticeJson.type(notice),
          NoticeJson.about(notice),
          id);
    }
  }

  @Override
  public void giveUp(long id, Instant now, DeliveryResult.Reason reason) {
    Session session = sessions.writing();
    session.update(KEEP_DEAD, now, reason, id);
    session.update("DELETE FROM outbox WHERE id = ?", id);
  }

  @Override
  public List<DeadLetter> deadLetters(int limit) {
    return sessions.read(
        session ->
            session.list(
                "SELECT id, audience, reason, given_up_at, created_at FROM dead_letters"
                    + " ORDER BY given_up_at DESC, id DESC LIMIT ?",
                SqlOutbox::deadLetter,
                limit));
  }

  @Override
  public int countDeadLetters() {
    return sessions.read(
        session -> session.first("SELECT count(*) FROM dead_letters", Row::count).orElse(0));
  }

  @Override
  public int waiting() {
    return sessions.read(
        session -> session.first("SELECT count(*) FROM outbox", Row::count).orElse(0));
  }

  @Override
  public Optional<Instant> nextAttempt(Instant now) {
    return sessions.read(
        session ->
            session.first(
                "SELECT not_before FROM outbox WHERE "
                    + HEADS
                    + " AND not_before > ? ORDER BY not_before",
                Row::instant,
                now));
  }

  private static Dispatch since(Dispatch dispatch, Instant now) {
    return new Dispatch(
        dispatch.id(),
        dispatch.key(),
        dispatch.audience(),
        dispatch.notice(),
        dispatch.manner(),
        dispatch.parts(),
        dispatch.delivered(),
        dispatch.attempts(),
        dispatch.createdAt(),
        now);
  }

  private static Dispatch dispatch(Row row) throws SQLException {
    return new Dispatch(
        row.number(),
        new MessageKey(row.text()),
        AudienceText.read(row.text()),
        NoticeJson.read(row.text(), row.text()),
        row.one(Dispatch.Manner.class),
        row.count(),
        row.count(),
        row.count(),
        row.instant(),
        row.instantOrNull());
  }

  private static DeadLetter deadLetter(Row row) throws SQLException {
    long id = row.number();
    Audience audience = AudienceText.read(row.text());
    DeliveryResult.Reason reason = row.one(DeliveryResult.Reason.class);
    Instant givenUpAt = row.instant();
    return new DeadLetter(
        id, audience, reason, givenUpAt, Duration.between(row.instant(), givenUpAt));
  }
}
