package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Teams tells an app, in the forms that Microsoft documents ("Messages in bot conversations",
 * "Conversation events", "Use dialogs with bots"). Called under the stand-in's monitor.
 */
final class Activities {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private final Directory directory;
  private final String serviceUrl;
  private final Clock clock;

  Activities(Directory directory, String serviceUrl, Clock clock) {
    this.directory = directory;
    this.serviceUrl = serviceUrl;
    this.clock = clock;
  }

  static String eventId() {
    return "f:" + UUID.randomUUID();
  }

  /** What somebody does at a client. */
  private ObjectNode done(String type, User user, Room room, String root, String id) {
    ObjectNode activity = base(type, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ZoneId zone = ZoneId.of(user.zone);
    activity.put("localTimestamp", LOCAL.format(now.atZone(zone)));
    activity.put("localTimezone", user.zone).put("locale", user.locale);
    activity.set("from", user.account());
    activity.set("conversation", conversation(room, root));
    activity.set("channelData", channelData(room));
    ObjectNode client = activity.putArray("entities").addObject();
    client.put("locale", user.locale).put("country", "NO").put("platform", "Web");
    client.put("timezone", user.zone).put("type", "clientInfo");
    return activity;
  }

  private ObjectNode base(String type, String id) {
    ObjectNode activity = Json.object().put("type", type).put("id", id);
    activity.put("timestamp", UTC.format(clock.instant()));
    activity.put("channelId", "msteams").put("serviceUrl", serviceUrl);
    activity.putObject("recipient").put("id", directory.bot).put("name", TeamsStandIn.PRAKSIS);
    return activity;
  }

  private ObjectNode conversation(Room room, String root) {
    ObjectNode conversation = Json.object();
    if (room.kind != Room.Kind.PERSONAL) {
      conversation.put("isGroup", true);
    }
    conversation.put("conversationType", room.kind.word).put("tenantId", directory.tenant);
    boolean threaded = room.kind == Room.Kind.CHANNEL && !root.isEmpty();
    return conversation.put("id", threaded ? room.id + ";messageid=" + root : room.id);
  }

  private ObjectNode channelData(Room room) {
    ObjectNode data = Json.object();
    if (room.crew != null) {
      data.put("teamsChannelId", room.id).put("teamsTeamId", room.crew.id);
      ObjectNode channel = data.putObject("channel").put("id", room.id);
      if (room.reach != Room.Reach.STANDARD) {
        channel.put("type", room.reach == Room.Reach.PRIVATE ? "private" : "shared");
      }
      data.putObject("team").put("id", room.crew.id);
    }
    data.putObject("tenant").put("id", directory.tenant);
    return data;
  }

  /** Words of a person; mentions stand in them as Teams writes them. */
  ObjectNode message(User user, Room room, Post post, String typed) {
    ObjectNode activity = done("message", user, room, post.root, post.id);
    write(activity, typed);
    if (!post.root.equals(post.id)) {
      activity.put("replyToId", post.root);
    }
    return activity;
  }

  private void write(ObjectNode activity, String typed) {
    new Typing(directory).write(activity, typed);
  }

  ObjectNode edited(User user, Room room, Post post, String typed) {
    ObjectNode activity = done("messageUpdate", user, room, post.root, post.id);
    write(activity, typed);
    ((ObjectNode) activity.get("channelData")).put("eventType", "editMessage");
    return activity;
  }

  /** An own message is taken away or brought back. */
  ObjectNode deleted(User user, Room room, Post post) {
    ObjectNode activity = done("messageDelete", user, room, post.root, post.id);
    ((ObjectNode) activity.get("channelData")).put("eventType", "softDeleteMessage");
    return activity;
  }

  ObjectNode undeleted(User user, Room room, Post post, String typed) {
    ObjectNode activity = edited(user, room, post, typed);
    ((ObjectNode) activity.get("channelData")).put("eventType", "undeleteMessage");
    return activity;
  }

  /** A button of a card that sends what is filled in without a dialog. */
  ObjectNode submitted(User user, Room room, Post card, JsonNode data) {
    ObjectNode activity = done("message", user, room, card.root, directory.nextMessage());
    activity.put("replyToId", card.id).set("value", data);
    ((ObjectNode) activity.get("channelData")).putObject("source").put("name", "message");
    return activity;
  }

  /**
   * Somebody waits for the answer to it, with a dialog before her.
   *
   * @param name {@code task/fetch} or {@code task/submit}
   * @param card the message whose button it began with
   */
  ObjectNode invoked(String name, User user, Room room, Post card, JsonNode data) {
    ObjectNode activity = done("invoke", user, room, card.root, eventId());
    activity.put("name", name).put("replyToId", card.id);
    ObjectNode value = activity.putObject("value");
    value.set("data", data);
    value.putObject("context").put("theme", "default");
    ((ObjectNode) activity.get("channelData")).putObject("source").put("name", "message");
    return activity;
  }

  /** Something that has happened, in the conversation that it is told of in. */
  private ObjectNode event(String type, @Nullable User by, Room room) {
    ObjectNode activity = base(type, eventId());
    if (by != null) {
      activity.set("from", by.bare());
    }
    activity.set("conversation", conversation(room, ""));
    ObjectNode data = Json.object();
    if (room.crew != null) {
      ObjectNode team = data.putObject("team").put("aadGroupId", room.crew.group);
      team.put("name", room.crew.name).put("id", room.crew.id);
    }
    data.putObject("tenant").put("id", directory.tenant);
    activity.set("channelData", data);
    return activity;
  }

  /**
   * Somebody was added or removed.
   *
   * @param room where it happened; General for a team
   */
  ObjectNode members(boolean added, User by, Room room, ObjectNode account) {
    ObjectNode activity = event("conversationUpdate", by, room);
    activity.putArray(added ? "membersAdded" : "membersRemoved").add(account);
    if (room.crew != null) {
      ObjectNode data = (ObjectNode) activity.get("channelData");
      data.put("eventType", added ? "teamMemberAdded" : "teamMemberRemoved");
      if (added && account.path("id").asText().equals(directory.bot)) {
        data.putObject("settings").putObject("selectedChannel").put("id", room.id);
        ((ObjectNode) activity.get("conversation")).put("name", room.name);
      }
    }
    return activity;
  }

  /** Somebody was added to a private or shared channel alone, or removed from it. */
  ObjectNode channelMembers(boolean added, User by, Room channel, ObjectNode account) {
    ObjectNode activity = event("conversationUpdate", by, channel);
    activity.putArray(added ? "membersAdded" : "membersRemoved").add(account);
    ObjectNode data = (ObjectNode) activity.get("channelData");
    data.putObject("channel").put("id", channel.id).put("name", channel.name);
    data.put("eventType", added ? "channelMemberAdded" : "channelMemberRemoved");
    return activity;
  }

  /**
   * The app is installed or taken away.
   *
   * @param action {@code add}, {@code remove}, {@code add-upgrade} or {@code remove-upgrade}
   */
  ObjectNode installation(String action, User by, Room room) {
    ObjectNode activity = event("installationUpdate", by, room);
    activity.put("action", action).put("locale", by.locale);
    activity.putArray("entities").addObject().put("type", "clientInfo").put("locale", by.locale);
    ObjectNode data = (ObjectNode) activity.get("channelData");
    if (room.kind == Room.Kind.CHANNEL) {
      data.putObject("settings").putObject("selectedChannel").put("id", room.id);
      data.putObject("channel").put("id", room.id);
    }
    data.putObject("source").put("name", "message");
    return activity;
  }

  /** A channel is created, renamed, deleted or restored; told of in General. */
  ObjectNode channel(String eventType, User by, Room general, Room channel) {
    ObjectNode activity = event("conversationUpdate", by, general);
    ObjectNode data = (ObjectNode) activity.get("channelData");
    data.putObject("channel").put("id", channel.id).put("name", channel.name);
    data.put("eventType", eventType);
    return activity;
  }

  /** A team is renamed, deleted, archived and so on. */
  ObjectNode team(String eventType, User by, Room general) {
    ObjectNode activity = event("conversationUpdate", by, general);
    ((ObjectNode) activity.get("channelData")).put("eventType", eventType);
    return activity;
  }

  /** A group chat has another name. */
  ObjectNode topic(User by, Room chat) {
    return event("conversationUpdate", by, chat).put("topicName", chat.name);
  }
}
