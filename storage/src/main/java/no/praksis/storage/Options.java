package no.praksis.storage;

import java.time.Duration;

/**
 * How patient the storage is.
 *
 * @param busyTimeout how long to wait for another process, or for a connection
 * @param batch how many pieces of work are committed together at most
 * @param runs how often work is run that meets a stale version
 * @param conflictRuns how often work is run that meets another transaction (PostgreSQL)
 * @param connections how many connections at most (PostgreSQL), or how many read (SQLite)
 * @param pause waits between runs
 */
record Options(
    Duration busyTimeout, int batch, int runs, int conflictRuns, int connections, Pause pause) {
  static final Options DEFAULT = new Options(Duration.ofSeconds(5), 256, 10, 100, 8, Thread::sleep);

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  Options withBusyTimeout(Duration timeout) {
    return new Options(timeout, batch, runs, conflictRuns, connections, pause);
  }

  Options withPause(Pause other) {
    return new Options(busyTimeout, batch, runs, conflictRuns, connections, other);
  }
}
