package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.bot.teams.TeamsSource.Account;
import org.jspecify.annotations.Nullable;

/** Reads who did something, and where. */
final class TeamsSources {
  /** The tenant of emulators that name none. */
  private static final String LOCAL = "local";

  /** How the ids of channels, group chats and meetings begin. */
  private static final String OF_MANY = "19:";

  private TeamsSources() {}

  /**
   * What the activity tells; empty when it lacks what every activity has.
   *
   * @param now when it came, for activities that don't say when they happened
   */
  static Optional<TeamsSource> of(JsonNode activity, Instant now) {
    JsonNode conversation = activity.path("conversation");
    String id = conversation.path("id").asText("");
    String serviceUrl = activity.path("serviceUrl").asText("");
    if (id.isEmpty() || !isAddress(serviceUrl)) {
      return Optional.empty();
    }
    JsonNode client = client(activity);
    String message = activity.path("id").asText("");
    return Optional.of(
        new TeamsSource(
            message,
            at(activity, now),
            TeamsIds.workspace(tenant(activity)),
            account(activity.path("from")),
            activity.path("recipient").path("id").asText(""),
            TeamsIds.conversation(id),
            TeamsIds.threadOf(id),
            place(activity, serviceUrl),
            text(client.path("locale"), activity.path("locale")),
            text(client.path("timezone"), activity.path("localTimezone"))));
  }

  static Account account(JsonNode account) {
    String id = account.path("id").asText("");
    String user = account.path("aadObjectId").asText("");
    return new Account(id, user.isEmpty() ? id : user, account.path("name").asText(""));
  }

  private static boolean isAddress(String url) {
    try {
      URI address = URI.create(url);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Instant at(JsonNode activity, Instant now) {
    try {
      return OffsetDateTime.parse(activity.path("timestamp").asText("")).toInstant();
    } catch (DateTimeException e) {
      return now;
    }
  }

  /** The conversation's own tenant comes first: people of others may be in it. */
  private static String tenant(JsonNode activity) {
    String tenant =
        text(
            activity.path("conversation").path("tenantId"),
            activity.path("channelData").path("tenant").path("id"));
    return tenant == null ? LOCAL : tenant;
  }

  private static Place place(JsonNode activity, String serviceUrl) {
    JsonNode data = activity.path("channelData");
    JsonNode conversation = activity.path("conversation");
    Kind kind = kind(activity);
    String id = TeamsIds.conversation(conversation.path("id").asText("")).value();
    boolean ofThis = data.path("channel").path("id").asText(id).equals(id);
    String name =
        text(
            conversation.path("name"),
            ofThis ? data.path("channel").path("name") : data.path("nothing"));
    name = name == null ? activity.path("topicName").asText("") : name;
    String team = kind == Kind.CHANNEL ? data.path("team").path("id").asText("") : "";
    return new Place(URI.create(serviceUrl), kind, team, name);
  }

  /** What nobody is sure to be alone in counts as a group's. */
  private static Kind kind(JsonNode activity) {
    JsonNode conversation = activity.path("conversation");
    String type = conversation.path("conversationType").asText("");
    return switch (type) {
      case "channel" -> Kind.CHANNEL;
      case "groupChat" -> Kind.GROUP_CHAT;
      case "personal" -> Kind.PERSONAL;
      default -> {
        if (activity.path("channelData").path("team").hasNonNull("id")) {
          yield Kind.CHANNEL;
        }
        boolean ofEmulator =
            type.isEmpty() && !conversation.path("id").asText("").startsWith(OF_MANY);
        yield ofEmulator && !conversation.path("isGroup").asBoolean()
            ? Kind.PERSONAL
            : Kind.GROUP_CHAT;
      }
    };
  }

  private static JsonNode client(JsonNode activity) {
    for (JsonNode entity : activity.path("entities")) {
      if (entity.path("type").asText().equals("clientInfo")) {
        return entity;
      }
    }
    return activity.path("nothing");
  }

  private static @Nullable String text(JsonNode first, JsonNode second) {
    String text = first.asText("").isBlank() ? second.asText("") : first.asText("");
    return text.isBlank() ? null : text;
  }
}
