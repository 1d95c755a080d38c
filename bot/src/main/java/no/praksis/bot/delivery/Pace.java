package no.praksis.bot.delivery;

import java.time.Duration;

/**
 * How fast a platform takes messages, in real time. What has the same pace counts together.
 *
 * @param perConversation the time that each message of one conversation takes of what the platform
 *     grants
 * @param perWorkspace the same of one workspace
 * @param burst how many messages of one workspace may go at once when none went for a while
 * @param conversationBurst the same of one conversation, where they go one after the other; with 1,
 *     {@code perConversation} is the least time between two messages
 */
public record Pace(
    Duration perConversation, Duration perWorkspace, int burst, int conversationBurst) {
  public static final Pace UNLIMITED = new Pace(Duration.ZERO, Duration.ZERO);

  /** With no bursts. */
  public Pace(Duration perConversation, Duration perWorkspace) {
    this(perConversation, perWorkspace, 1);
  }

  /** With no bursts in a conversation. */
  public Pace(Duration perConversation, Duration perWorkspace, int burst) {
    this(perConversation, perWorkspace, burst, 1);
  }
}
