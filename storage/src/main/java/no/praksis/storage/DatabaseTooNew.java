package no.praksis.storage;

/** A newer Praksis has been at this database; this one doesn't know its tables. */
public final class DatabaseTooNew extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseTooNew(String database, String found, String known) {
    super(
        database
            + " was written by a newer Praksis (tables of version "
            + found
            + ", known up to "
            + known
            + "). Start that version, or restore a backup from before it.");
  }
}
