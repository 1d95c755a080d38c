package no.praksis.scheduler;

/** What was due has not been done within the time given; the message says what is missing. */
public final class NotQuietException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotQuietException(String message) {
    super(message);
  }
}
