package no.praksis.scheduler;

/** The timers can't be read or set: closed already, or their database doesn't answer. */
public final class TimersUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimersUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
