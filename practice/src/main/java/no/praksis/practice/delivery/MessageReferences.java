package no.praksis.practice.delivery;

import java.util.Optional;

/** Where each message that was posted stands. */
public interface MessageReferences {
  Optional<MessageReference> find(MessageKey key);

  /** The key of the message that stands there, for clicks and replies that come back from it. */
  Optional<MessageKey> keyOf(MessageReference reference);

  /** Remembers, or replaces, where the message stands. Inside a transaction. */
  void save(MessageKey key, MessageReference reference);

  /**
   * Remembers where the message stands that was posted anew, after somebody had taken the first one
   * away on the platform. Inside a transaction.
   */
  void renew(MessageKey key, MessageReference reference);

  /** Whether the message has been posted anew, which is done once. */
  boolean renewed(MessageKey key);

  /** Forgets a message that is gone from its platform. Inside a transaction. */
  void remove(MessageKey key);
}
