package no.praksis.practice.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param id ascending in the order of writing
 * @param parts how many messages it takes, fixed at the first attempt; 0 before
 * @param delivered how many of its parts stand already
 * @param attempts how often it has been tried and put off
 * @param createdAt in real time
 * @param claimedAt in real time, of the attempt under way; null when it waits
 */
public record Dispatch(
    long id,
    MessageKey key,
    Audience audience,
    Notice notice,
    Manner manner,
    int parts,
    int delivered,
    int attempts,
    Instant createdAt,
    @Nullable Instant claimedAt) {

  /** Whether a message is posted, or the one that stands is brought up to date. */
  public enum Manner {
    POST,
    UPDATE
  }
}
