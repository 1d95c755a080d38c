package no.praksis.practice.delivery;

/** The database refuses or does not answer; nothing of the work was kept. */
public final class StorageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
