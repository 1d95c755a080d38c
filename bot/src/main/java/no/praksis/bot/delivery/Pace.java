package no.praksis.bot.delivery;

import java.time.Duration;

/**
 * How fast a platform takes messages, in real time. What has the same pace counts together.
 *
 * @param perConversation the least time between two messages of one conversation
 * @param perWorkspace the time that each message of one workspace takes of what the platform grants
 * @param burst how many messages of one workspace may go at once when none went for a while
 */
public record Pace(Duration perConversation, Duration perWorkspace, int burst) {
  public static final Pace UNLIMITED = new Pace(Duration.ZERO, Duration.ZERO);

  /** With no bursts. */
  public Pace(Duration perConversation, Duration perWorkspace) {
    this(perConversation, perWorkspace, 1);
  }
}
