package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events that Praksis subscribes to (<a
 * href="https://docs.slack.dev/reference/events">Events</a>).
 */
final class SlackEventTranslator {
  /** Kinds of messages that people write; all others are written by Slack or by apps. */
  private static final Set<String> WRITTEN =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  /** What stands in the place of a message with replies when it is deleted. */
  private static final String TOMBSTONE = "tombstone";

  private final String self;
  private final @Nullable String bot;

  /**
   * For one workspace.
   *
   * @param self whom Praksis is there
   * @param bot the same as the sender of messages; null where it is not known
   */
  SlackEventTranslator(String self, @Nullable String bot) {
    this.self = self;
    this.bot = bot;
  }

  SlackEvent translate(JsonNode event) {
    return switch (event.path("type").asText()) {
      case "message" -> message(event);
      case "app_mention" ->
          isOfPerson(event)
              ? new SlackEvent.Mentioned(
                  text(event, "channel"),
                  text(event, "user"),
                  text(event, "ts"),
                  thread(event),
                  SlackEmoji.shown(event))
              : new SlackEvent.Other();
      case "member_joined_channel" -> joined(event);
      case "member_left_channel" -> left(event);
      case "channel_left",
          "group_left",
          "channel_archive",
          "group_archive",
          "channel_deleted",
          "group_deleted" ->
          new SlackEvent.Gone(text(event, "channel"));
      case "channel_unarchive", "group_unarchive" -> new SlackEvent.Back(text(event, "channel"));
      case "channel_rename", "group_rename" ->
          new SlackEvent.Renamed(
              text(event.path("channel"), "id"), text(event.path("channel"), "name"));
      case "user_change" -> new SlackEvent.Profile(event.path("user"));
      case "app_home_opened" ->
          text(event, "tab").equals("home")
              ? new SlackEvent.HomeOpened(text(event, "user"))
              : new SlackEvent.Other();
      default -> new SlackEvent.Other();
    };
  }

  private SlackEvent message(JsonNode event) {
    String subtype = text(event, "subtype");
    if (WRITTEN.contains(subtype)) {
      return isOfPerson(event)
          ? new SlackEvent.Wrote(
              text(event, "channel"),
              text(event, "user"),
              text(event, "ts"),
              thread(event),
              SlackEmoji.shown(event))
          : new SlackEvent.Other();
    }
    return switch (subtype) {
      case "message_changed" -> changed(event);
      case "message_deleted" ->
          removed(
              text(event, "channel"), text(event, "deleted_ts"), event.path("previous_message"));
      default -> new SlackEvent.Other();
    };
  }

  private SlackEvent changed(JsonNode event) {
    JsonNode now = event.path("message");
    JsonNode before = event.path("previous_message");
    String channel = text(event, "channel");
    if (text(now, "subtype").equals(TOMBSTONE)) {
      return removed(channel, text(now, "ts"), before);
    }
    boolean sameWords = before.has("text") && text(before, "text").equals(text(now, "text"));
    return isOfPerson(now) && !sameWords
        ? new SlackEvent.Changed(channel, text(now, "user"), text(now, "ts"), SlackEmoji.shown(now))
        : new SlackEvent.Other();
  }

  private SlackEvent removed(String channel, String ts, JsonNode before) {
    if (text(before, "user").equals(self) || (bot != null && text(before, "bot_id").equals(bot))) {
      return new SlackEvent.OwnRemoved(channel, ts);
    }
    return isOfPerson(before)
        ? new SlackEvent.Removed(channel, text(before, "user"), ts)
        : new SlackEvent.Other();
  }

  private SlackEvent joined(JsonNode event) {
    String channel = text(event, "channel");
    String inviter = text(event, "inviter");
    return text(event, "user").equals(self)
        ? new SlackEvent.Added(channel, inviter.isEmpty() ? null : inviter)
        : new SlackEvent.Joined(channel, text(event, "user"));
  }

  private SlackEvent left(JsonNode event) {
    String channel = text(event, "channel");
    return text(event, "user").equals(self)
        ? new SlackEvent.Gone(channel)
        : new SlackEvent.Left(channel, text(event, "user"));
  }

  /** What apps write, Praksis too, carries the id of a bot. */
  private boolean isOfPerson(JsonNode message) {
    return !message.hasNonNull("bot_id")
        && !text(message, "user").isEmpty()
        && !text(message, "user").equals(self);
  }

  /** The first message of a thread names itself as its thread. */
  private static @Nullable String thread(JsonNode message) {
    String thread = text(message, "thread_ts");
    return thread.isEmpty() || thread.equals(text(message, "ts")) ? null : thread;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
