package no.praksis.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.praksis.practice.delivery.Ticker;
import no.praksis.storage.Storage;

/** Opens the playground's data; a demonstration that was not finished is made anew. */
final class PlaygroundData {
  private static final String SQLITE = "jdbc:sqlite:";

  private PlaygroundData() {}

  static Storage open(String database, Ticker ticker) {
    Storage storage = Storage.open(database, ticker);
    PlaygroundMemory memory =
        new PlaygroundMemory(storage.platformMemory(), storage.transactions(), ticker);
    if (!memory.begun() || memory.ready()) {
      return storage;
    }
    storage.close();
    if (!database.startsWith(SQLITE)) {
      throw new ConfigurationProblem(
          "The demonstration in this database was never finished. Give the playground an empty"
              + " database.");
    }
    delete(Path.of(database.substring(SQLITE.length())));
    return Storage.open(database, ticker);
  }

  private static void delete(Path file) {
    try {
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
