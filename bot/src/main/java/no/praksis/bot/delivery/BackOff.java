package no.praksis.bot.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to pause when nobody says how long: anywhere between a second and a bound that doubles
 * with each attempt up to five minutes.
 */
final class BackOff {
  static final Duration LEAST = Duration.ofSeconds(1);
  static final Duration MOST = Duration.ofMinutes(5);

  /** Beyond this many doublings the bound is {@link #MOST} in any case. */
  private static final int DOUBLINGS = 10;

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The pause after an attempt.
   *
   * @param earlier how many attempts failed before it
   */
  Duration pause(int earlier) {
    long bound = LEAST.toMillis() << Math.min(earlier + 1, DOUBLINGS);
    return Duration.ofMillis(
        random.nextLong(LEAST.toMillis(), Math.min(MOST.toMillis(), bound) + 1));
  }
}
