package no.praksis.storage;

import java.util.Optional;
import no.praksis.practice.delivery.Inbox;

final class SqlInbox implements Inbox {
  private final Sessions sessions;

  SqlInbox(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> resultOf(String eventId) {
    return sessions.read(
        session -> session.first("SELECT result FROM inbox WHERE event = ?", Row::text, eventId));
  }

  @Override
  public void remember(String eventId, String result) {
    sessions.writing().update("INSERT INTO inbox (event, result) VALUES (?, ?)", eventId, result);
  }
}
