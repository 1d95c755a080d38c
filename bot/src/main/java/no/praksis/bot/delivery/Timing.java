package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.random.RandomGenerator;
import no.praksis.practice.delivery.Ticker;

/**
 * What delivery knows of time.
 *
 * @param random spreads attempts, so that all that failed together does not return together; used
 *     by several threads
 */
public record Timing(Ticker ticker, Alarm alarm, RandomGenerator random) {
  Instant now() {
    return ticker.now();
  }
}
