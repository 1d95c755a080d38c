package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Something that Slack tells, in Slack's own ids; what Praksis does itself is not told. */
sealed interface SlackEvent {
  /**
   * Somebody has written.
   *
   * @param thread the message that it stands under; null outside of threads
   * @param text as Slack writes it
   */
  record Wrote(String channel, String user, String ts, @Nullable String thread, String text)
      implements SlackEvent {}

  /** Somebody has written, and has named Praksis. */
  record Mentioned(String channel, String user, String ts, @Nullable String thread, String text)
      implements SlackEvent {}

  /** Somebody has changed their own words. */
  record Changed(String channel, String user, String ts, String text) implements SlackEvent {}

  /** Somebody's words are gone. */
  record Removed(String channel, String user, String ts) implements SlackEvent {}

  /** One of Praksis' own messages is gone. */
  record OwnRemoved(String channel, String ts) implements SlackEvent {}

  record Joined(String channel, String user) implements SlackEvent {}

  record Left(String channel, String user) implements SlackEvent {}

  /**
   * Praksis has come to a channel.
   *
   * @param inviter null when nobody is said to have invited it
   */
  record Added(String channel, @Nullable String inviter) implements SlackEvent {}

  /** Praksis is out of a channel, or the channel is gone or archived. */
  record Gone(String channel) implements SlackEvent {}

  /** An archived channel is in use again. */
  record Back(String channel) implements SlackEvent {}

  record Renamed(String channel, String name) implements SlackEvent {}

  /** Somebody's name, zone or standing may have changed. */
  record Profile(JsonNode user) implements SlackEvent {}

  record HomeOpened(String user) implements SlackEvent {}

  /** Nothing that Praksis takes up. */
  record Other() implements SlackEvent {}
}
