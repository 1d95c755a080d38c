package no.praksis.practice.delivery;

import java.util.Optional;

/** Where each message that was posted stands. */
public interface MessageReferences {
  Optional<MessageReference> find(MessageKey key);

  /** The key of the message that stands there, for clicks and replies that come back from it. */
  Optional<MessageKey> keyOf(MessageReference reference);

  /** Remembers, or replaces, where the message stands. Inside a transaction. */
  void save(MessageKey key, MessageReference reference);

  /** Forgets a message that is gone from its platform. Inside a transaction. */
  void remove(MessageKey key);
}
