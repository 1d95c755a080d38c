package no.praksis.storage;

import java.util.Optional;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.MessageReferences;

final class SqlMessageReferences implements MessageReferences {
  private final Sessions sessions;

  SqlMessageReferences(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<MessageReference> find(MessageKey key) {
    return sessions.read(
        session ->
            session.first(
                "SELECT reference FROM message_references WHERE key = ?",
                row -> new MessageReference(row.text()),
                key.value()));
  }

  @Override
  public Optional<MessageKey> keyOf(MessageReference reference) {
    return sessions.read(
        session ->
            session.first(
                "SELECT key FROM message_references WHERE reference = ? ORDER BY key",
                row -> new MessageKey(row.text()),
                reference.value()));
  }

  @Override
  public void save(MessageKey key, MessageReference reference) {
    sessions
        .writing()
        .update(
            "INSERT INTO message_references (key, reference) VALUES (?, ?)"
                + " ON CONFLICT (key) DO UPDATE SET reference = excluded.reference",
            key.value(),
            reference.value());
  }

  @Override
  public void renew(MessageKey key, MessageReference reference) {
    sessions
        .writing()
        .update(
            "INSERT INTO message_references (key, reference, renewed) VALUES (?, ?, 1)"
                + " ON CONFLICT (key) DO UPDATE SET reference = excluded.reference, renewed = 1",
            key.value(),
            reference.value());
  }

  @Override
  public boolean renewed(MessageKey key) {
    return sessions
        .read(
            session ->
                session.first(
                    "SELECT renewed FROM message_references WHERE key = ?", Row::flag, key.value()))
        .orElse(false);
  }

  @Override
  public void remove(MessageKey key) {
    sessions.writing().update("DELETE FROM message_references WHERE key = ?", key.value());
  }
}
