package no.praksis.bot.teams;

import java.time.Duration;

/**
 * How long Teams is kept waiting. A dialog has to be there within three seconds, of which the lines
 * and the checks before need their share; whatever else happens has ten to fifteen (<a
 * href="https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance">Manage
 * a long-running operation</a>).
 *
 * @param opening for what may open a dialog
 * @param saving for a form that is being saved
 * @param happening for all that Teams waits for without showing it
 */
record TeamsPatience(Duration opening, Duration saving, Duration happening) {
  static final TeamsPatience TEAMS =
      new TeamsPatience(Duration.ofMillis(1800), Duration.ofSeconds(2), Duration.ofSeconds(8));
}
