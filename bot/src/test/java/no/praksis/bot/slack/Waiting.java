package no.praksis.bot.slack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for another thread, in real time. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Waiting() {}

  static void until(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
