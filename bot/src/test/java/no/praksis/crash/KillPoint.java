package no.praksis.crash;

/** Where the program dies. */
enum KillPoint {
  /** An event's effect is written and not committed. */
  BEFORE_COMMIT,
  /** An event's effect is committed, and nobody has heard of it. */
  AFTER_COMMIT,
  /** A message is about to be sent. */
  BEFORE_SEND,
  /** The platform has taken a message and has not answered. Pulled by the platform. */
  DURING_SEND,
  /** The platform has answered, and nothing is recorded. */
  AFTER_SEND,
  /** It is written that the message stands, and not committed. */
  BEFORE_RECORD
}
