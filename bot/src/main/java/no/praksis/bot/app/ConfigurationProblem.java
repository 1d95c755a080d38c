package no.praksis.bot.app;

/** The program can't start as it is configured; the message says why and what to do. */
final class ConfigurationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfigurationProblem(String message) {
    super(message);
  }

  ConfigurationProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
