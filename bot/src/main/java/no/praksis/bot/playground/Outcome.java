package no.praksis.bot.playground;

/** What came of something that a person did. */
sealed interface Outcome {
  /** Nothing more to show than what stands in the conversations. */
  record Done() implements Outcome {}

  /** Praksis answered this person, in that conversation. */
  record Told(String conversation) implements Outcome {}

  /** A form is open, for the first time or still. */
  record Open(OpenForm form) implements Outcome {}

  /** The form is closed. */
  record Closed() implements Outcome {}
}
