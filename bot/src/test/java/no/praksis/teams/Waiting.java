package no.praksis.teams;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for another thread or process, in real time. */
final class Waiting {
  private Waiting() {}

  static void until(Duration patience, BooleanSupplier done) {
    until(patience, done, () -> "it did not come");
  }

  static void until(Duration patience, BooleanSupplier done, Supplier<String> otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
