package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Reads activities, by <a
 * href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events">conversation
 * events</a> and <a
 * href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">dialogs
 * of bots</a>. Not by the SDK's classes, which refuse a whole activity for one word that is newer
 * than they are.
 */
final class TeamsEventTranslator {
  private static final String PRAKSIS = "28:";
  private static final Pattern QUOTE =
      Pattern.compile(
          "<blockquote[^>]*itemtype=\"http://schema\\.skype\\.com/Reply\"[^>]*itemid=\"(\\d+)\"");

  private TeamsEventTranslator() {}

  static TeamsEvent translate(JsonNode activity) {
    return switch (activity.path("type").asText()) {
      case "message" -> message(activity);
      case "messageUpdate" -> changed(activity);
      case "messageDelete" -> new TeamsEvent.Removed(activity.path("id").asText());
      case "invoke" -> invoke(activity);
      case "conversationUpdate" -> conversation(activity);
      case "installationUpdate" -> installation(activity);
      default -> new TeamsEvent.Other();
    };
  }

  private static TeamsEvent message(JsonNode activity) {
    if (isOfBot(activity.path("from"))) {
      return new TeamsEvent.Other();
    }
    return isPressed(activity)
        ? new TeamsEvent.Sent(activity.path("value"), activity.path("replyToId").asText(""))
        : new TeamsEvent.Wrote(TeamsWordsRead.of(activity), quoted(activity));
  }

  /** Whatever else brings a value beside its words is read by these. */
  private static boolean isPressed(JsonNode activity) {
    JsonNode value = activity.path("value");
    boolean ours = !(TeamsButtons.read(value) instanceof TeamsButtons.Nothing);
    return value.isObject() && (ours || activity.path("text").asText("").isBlank());
  }

  /**
   * In a chat without threads an answer names the message that it quotes: newer clients in an
   * entity, older ones in the message's markup.
   */
  private static String quoted(JsonNode activity) {
    for (JsonNode entity : activity.path("entities")) {
      if (entity.path("type").asText().equals("quotedReply")) {
        return entity.path("quotedReply").path("messageId").asText("");
      }
    }
    for (JsonNode attachment : activity.path("attachments")) {
      Matcher quote = QUOTE.matcher(attachment.path("content").asText(""));
      if (attachment.path("contentType").asText().equals("text/html") && quote.find()) {
        return quote.group(1);
      }
    }
    return "";
  }

  private static TeamsEvent changed(JsonNode activity) {
    return isOfBot(activity.path("from"))
        ? new TeamsEvent.Other()
        : new TeamsEvent.Changed(activity.path("id").asText(), TeamsWordsRead.of(activity));
  }

  private static boolean isOfBot(JsonNode account) {
    return account.path("id").asText("").startsWith(PRAKSIS)
        || account.path("role").asText("").equals("bot");
  }

  private static TeamsEvent invoke(JsonNode activity) {
    JsonNode data = activity.path("value").path("data");
    return switch (activity.path("name").asText()) {
      case "task/fetch" -> new TeamsEvent.Fetched(data);
      case "task/submit" -> new TeamsEvent.Submitted(data);
      default -> new TeamsEvent.Other();
    };
  }

  private static TeamsEvent conversation(JsonNode activity) {
    JsonNode data = activity.path("channelData");
    ConversationId channel = new ConversationId(data.path("channel").path("id").asText("?"));
    String team = data.path("team").path("id").asText("");
    String event = data.path("eventType").asText("").toLowerCase(Locale.ROOT);
    return switch (event) {
      case "channelrenamed" ->
          new TeamsEvent.ChannelRenamed(channel, data.path("channel").path("name").asText(""));
      case "channeldeleted" -> new TeamsEvent.ChannelGone(channel);
      case "channelrestored" -> new TeamsEvent.ChannelBack(channel);
      case "teamrenamed" ->
          new TeamsEvent.TeamRenamed(team, data.path("team").path("name").asText(""));
      case "teamdeleted", "teamharddeleted", "teamarchived" -> new TeamsEvent.TeamGone(team);
      case "teamrestored", "teamunarchived" -> new TeamsEvent.TeamBack(team);
      default -> members(activity, event.startsWith("channelmember") ? channel : null);
    };
  }

  private static TeamsEvent members(JsonNode activity, @Nullable ConversationId channel) {
    String self = activity.path("recipient").path("id").asText("");
    JsonNode added = activity.path("membersAdded");
    JsonNode removed = activity.path("membersRemoved");
    if (names(added, self)) {
      return new TeamsEvent.Added(channel);
    }
    if (names(removed, self)) {
      return new TeamsEvent.Gone(channel);
    }
    if (!people(added).isEmpty()) {
      return new TeamsEvent.Joined(people(added), channel);
    }
    return people(removed).isEmpty()
        ? topic(activity)
        : new TeamsEvent.Left(people(removed), channel);
  }

  /** A group chat has another name. */
  private static TeamsEvent topic(JsonNode activity) {
    String name = activity.path("topicName").asText("");
    String chat = activity.path("conversation").path("id").asText("?");
    return name.isBlank()
        ? new TeamsEvent.Other()
        : new TeamsEvent.ChannelRenamed(TeamsIds.conversation(chat), name);
  }

  private static boolean names(JsonNode members, String self) {
    for (JsonNode member : members) {
      if (!self.isEmpty() && member.path("id").asText("").equals(self)) {
        return true;
      }
    }
    return false;
  }

  private static List<Account> people(JsonNode members) {
    List<Account> people = new ArrayList<>();
    for (JsonNode member : members) {
      if (!isOfBot(member) && !member.path("id").asText("").isEmpty()) {
        people.add(TeamsSources.account(member));
      }
    }
    return List.copyOf(people);
  }

  private static TeamsEvent installation(JsonNode activity) {
    return switch (activity.path("action").asText("").toLowerCase(Locale.ROOT)) {
      case "add" -> new TeamsEvent.Added(null);
      case "remove" -> new TeamsEvent.Gone(null);
      default -> new TeamsEvent.Other(); // upgrades change nothing
    };
  }
}
