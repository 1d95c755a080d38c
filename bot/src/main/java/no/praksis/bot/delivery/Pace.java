package no.praksis.bot.delivery;

import java.time.Duration;

/**
 * How fast a platform takes messages, in real time.
 *
 * @param perConversation the least time between two messages of one conversation
 * @param perWorkspace the least time between two messages of one workspace
 */
public record Pace(Duration perConversation, Duration perWorkspace) {
  public static final Pace UNLIMITED = new Pace(Duration.ZERO, Duration.ZERO);
}
