package no.praksis.bot.slack;

/** Praksis can't work in Slack as it is configured; the message says why and what to do. */
public final class SlackRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SlackRefusal(String message) {
    super(message);
  }
}
