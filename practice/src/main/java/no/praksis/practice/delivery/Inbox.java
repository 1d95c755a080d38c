package no.praksis.practice.delivery;

import java.util.Optional;

/**
 * Which chat events have taken effect, and with which result, so that the same event again gives
 * the same answer. Called inside {@link Transactions#write}.
 */
public interface Inbox {
  /**
   * The result that the event had, if it has taken effect. Event ids are at most 200 characters.
   */
  Optional<String> resultOf(String eventId);

  /** Remembers the result, a code and ids, never text that people typed. */
  void remember(String eventId, String result);
}
