package no.praksis.storage;

import java.nio.file.Path;

/** Another process works with this database; two at once would undo each other's work. */
public final class DatabaseInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseInUse(Path file) {
    super(
        file
            + " is in use by another Praksis. Stop that one first, or name another file"
            + " (PRAKSIS_DATABASE, or --data for the playground).");
  }
}
