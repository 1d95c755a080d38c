package no.praksis.bot.slack;

import java.time.Duration;

/**
 * How long Slack is kept waiting. It gives up after three seconds, and a trigger opens a form no
 * longer than that (<a
 * href="https://docs.slack.dev/interactivity/handling-user-interaction">Handling user
 * interaction</a>); the line to Slack needs its share.
 *
 * @param answer for what is acknowledged with its answer
 * @param form for what may open a form
 * @param saving for a form that is being saved
 * @param settling until Slack surely shows what an acknowledgement has put into a form
 */
record Patience(Duration answer, Duration form, Duration saving, Duration settling) {
  static final Patience SLACKS =
      new Patience(
          Duration.ofMillis(1800),
          Duration.ofMillis(1500),
          Duration.ofSeconds(2),
          Duration.ofMillis(700));
}
