package no.praksis.storage;

import java.util.Optional;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.Ticker;

final class SqlInbox implements Inbox {
  private final Sessions sessions;
  private final Ticker ticker;

  SqlInbox(Sessions sessions, Ticker ticker) {
    this.sessions = sessions;
    this.ticker = ticker;
  }

  @Override
  public Optional<String> resultOf(String eventId) {
    return sessions.read(
        session -> session.first("SELECT result FROM inbox WHERE event = ?", Row::text, eventId));
  }

  @Override
  public void remember(String eventId, String result) {
    sessions
        .writing()
        .update(
            "INSERT INTO inbox (event, result, at) VALUES (?, ?, ?)",
            eventId,
            result,
            ticker.now());
  }
}
