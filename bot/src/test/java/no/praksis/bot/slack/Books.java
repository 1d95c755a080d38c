package no.praksis.bot.slack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import no.praksis.storage.Storage;

/** A real database, and real time that a test moves. */
final class Books implements AutoCloseable {
  private final Storage storage;
  private volatile Instant now = Instant.parse("2026-11-20T08:00:00Z");

  Books(Path folder) {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), () -> now);
  }

  SlackBooks books() {
    return new SlackBooks(storage.platformMemory(), storage.transactions(), () -> now);
  }

  Storage storage() {
    return storage;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void close() {
    storage.close();
  }
}
