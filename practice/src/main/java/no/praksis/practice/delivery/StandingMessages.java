package no.praksis.practice.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What was posted and may still stand. {@link Outbox#post} adds to it, in its own transaction;
 * changes here are made inside a transaction too.
 */
public interface StandingMessages {
  /** All that were posted to any of these, in the order of posting. */
  List<StandingMessage> to(Collection<Audience> audiences);

  /** Forgets the message and where its parts stand; it is never told anew. */
  void remove(MessageKey key);

  /** Forgets at most {@code most} messages to this audience that are older, in real time. */
  void removeOlderThan(Duration age, Audience audience, int most);
}
