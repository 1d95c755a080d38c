package no.praksis.practice.delivery;

import java.time.Instant;

/**
 * Real time, for signatures, tokens, expiry, pacing and retries. Never moved, unlike practice time,
 * which is a {@link java.time.Clock}.
 */
@FunctionalInterface
public interface Ticker {
  /** Now, in real time. */
  Instant now();
}
