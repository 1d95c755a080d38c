package no.praksis.storage;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.StandingMessage;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.delivery.Ticker;

final class SqlStandingMessages implements StandingMessages {
  private final Sessions sessions;
  private final Ticker ticker;

  SqlStandingMessages(Sessions sessions, Ticker ticker) {
    this.sessions = sessions;
    this.ticker = ticker;
  }

  @Override
  public List<StandingMessage> to(Collection<Audience> audiences) {
    return sessions.read(
        session ->
            session.list(
                "SELECT key, audience, notice, about FROM standing_messages WHERE "
                    + session.dialect().oneOf("audience")
                    + " ORDER BY posted_at, key",
                row ->
                    new StandingMessage(
                        new MessageKey(row.text()),
                        AudienceText.read(row.text()),
                        NoticeJson.read(row.text(), row.text())),
                Json.texts(audiences, AudienceText::of)));
  }

  @Override
  public void remove(MessageKey key) {
    Session session = sessions.writing();
    session.update("DELETE FROM standing_messages WHERE key = ?", key.value());
    // The parts after the first are key#1, key#2 …; the sign after # is $
    session.update(
        "DELETE FROM message_references WHERE key = ? OR (key >= ? AND key < ?)",
        key.value(),
        key.value() + "#",
        key.value() + "$");
  }

  @Override
  public void removeOlderThan(Duration age, Audience audience, int most) {
    sessions
        .writing()
        .list(
            "SELECT key FROM standing_messages WHERE audience = ? AND posted_at < ?"
                + " ORDER BY posted_at LIMIT ?",
            row -> new MessageKey(row.text()),
            AudienceText.of(audience),
            ticker.now().minus(age),
            most)
        .forEach(this::remove);
  }
}
