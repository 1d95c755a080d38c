package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Tells the app of what happens, in the shapes of Slack's Events API. */
final class Events implements Happenings {
  private final Dispatch dispatch;

  Events(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** An event with its envelope. */
  static ObjectNode wrapped(Workspace workspace, ObjectNode event) {
    ObjectNode payload = Json.object();
    payload.put("token", "unused").put("team_id", workspace.team);
    if (workspace.enterprise != null) {
      payload.put("enterprise_id", workspace.enterprise);
    }
    payload.put("api_app_id", workspace.appId);
    payload.set("event", event);
    payload.put("type", "event_callback").put("event_id", Workspace.id("Ev"));
    payload.put("event_time", workspace.clock().instant().getEpochSecond());
    ObjectNode authorization = payload.putArray("authorizations").addObject();
    authorization.put("enterprise_id", workspace.enterprise).put("team_id", workspace.team);
    authorization.put("user_id", workspace.botUser).put("is_bot", true);
    authorization.put("is_enterprise_install", false);
    return payload.put("is_ext_shared_channel", false).put("event_context", Workspace.id("4-"));
  }

  void tell(Workspace workspace, ObjectNode event) {
    if (workspace.installed && hears(workspace, event)) {
      dispatch.tellSoon(workspace, wrapped(workspace, event));
    }
  }

  private static boolean hears(Workspace workspace, ObjectNode event) {
    Set<String> subscribed = workspace.subscribed;
    String type = event.path("type").asText();
    String name =
        switch (event.path("channel_type").asText()) {
          case "channel" -> "message.channels";
          case "group" -> "message.groups";
          default -> "message.im";
        };
    return subscribed == null || subscribed.contains(type.equals("message") ? name : type);
  }

  /** Tells it when the app hears of messages there. */
  private void tellOf(Workspace workspace, Room room, ObjectNode event) {
    if (room.members.contains(workspace.botUser)
        && workspace.scopes.contains(room.scope() + ":history")) {
      event.put("channel", room.id).put("channel_type", room.type());
      event.put("event_ts", workspace.nextTs());
      tell(workspace, event);
    }
  }

  @Override
  public void posted(Workspace workspace, Room room, Post post) {
    if (post.only != null) {
      return;
    }
    tellOf(workspace, room, post.json(false));
    String text = post.json().path("text").asText();
    if (text.contains("<@" + workspace.botUser)
        && room.kind != Room.Kind.IM
        && workspace.scopes.contains("app_mentions:read")) {
      ObjectNode mention = post.json(false);
      mention.put("type", "app_mention").put("channel", room.id).put("event_ts", post.ts());
      tell(workspace, mention);
    }
  }

  @Override
  public void changed(Workspace workspace, Room room, Post post, ObjectNode before) {
    ObjectNode event = message("message_changed", workspace);
    event.set("message", post.json(false));
    before.remove("metadata");
    event.set("previous_message", before);
    tellOf(workspace, room, event);
  }

  @Override
  public void deleted(Workspace workspace, Room room, Post post) {
    ObjectNode event = message("message_deleted", workspace);
    event.put("deleted_ts", post.ts());
    event.set("previous_message", post.json(false));
    tellOf(workspace, room, event);
  }

  private static ObjectNode message(String subtype, Workspace workspace) {
    ObjectNode event = Json.object();
    event.put("type", "message").put("subtype", subtype).put("hidden", true);
    return event.put("ts", workspace.nextTs());
  }

  void joined(Workspace workspace, Room room, String user, String inviter) {
    if (!room.members.contains(workspace.botUser)) {
      return;
    }
    ObjectNode event = Json.object();
    event.put("type", "member_joined_channel").put("user", user).put("channel", room.id);
    event.put("channel_type", room.letter()).put("team", workspace.team);
    if (!inviter.isEmpty()) {
      event.put("inviter", inviter);
    }
    tell(workspace, event.put("event_ts", workspace.nextTs()));
  }

  void left(Workspace workspace, Room room, String user) {
    ObjectNode event = Json.object();
    if (user.equals(workspace.botUser)) {
      event.put("type", room.kind == Room.Kind.PRIVATE ? "group_left" : "channel_left");
      event.put("channel", room.id).put("actor_id", workspace.installer);
      tell(workspace, event.put("event_ts", workspace.nextTs()));
    } else if (room.members.contains(workspace.botUser)) {
      event.put("type", "member_left_channel").put("user", user).put("channel", room.id);
      event.put("channel_type", room.letter()).put("team", workspace.team);
      tell(workspace, event.put("event_ts", workspace.nextTs()));
    }
  }

  /** {@code archive}, {@code unarchive} or {@code deleted}. */
  void room(Workspace workspace, Room room, String what, String user) {
    ObjectNode event = Json.object();
    event.put("type", (room.kind == Room.Kind.PRIVATE ? "group_" : "channel_") + what);
    event.put("channel", room.id).put("user", user);
    tell(workspace, event.put("event_ts", workspace.nextTs()));
  }

  void renamed(Workspace workspace, Room room) {
    ObjectNode event = Json.object();
    event.put("type", room.kind == Room.Kind.PRIVATE ? "group_rename" : "channel_rename");
    ObjectNode channel = event.putObject("channel");
    channel.put("id", room.id).put("name", room.name).put("created", 1_700_000_000);
    tell(workspace, event.put("event_ts", workspace.nextTs()));
  }

  void userChanged(Workspace workspace, User user) {
    ObjectNode event = Json.object().put("type", "user_change");
    event.set("user", user.json(true, 0));
    event.put("cache_ts", workspace.clock().instant().getEpochSecond());
    tell(workspace, event.put("event_ts", workspace.nextTs()));
  }

  void homeOpened(Workspace workspace, String user, Room im) {
    ObjectNode event = Json.object();
    event.put("type", "app_home_opened").put("user", user).put("channel", im.id).put("tab", "home");
    ObjectNode home = workspace.homes.get(user);
    if (home != null) {
      event.set("view", home);
    }
    tell(workspace, event.put("event_ts", workspace.nextTs()));
  }

  /** The app's token is worth nothing any more. */
  void revoked(Workspace workspace) {
    ObjectNode revoked = Json.object().put("type", "tokens_revoked");
    revoked.putObject("tokens").putArray("bot").add(workspace.botUser);
    dispatch.tellSoon(workspace, wrapped(workspace, revoked));
  }

  /** The app is taken away. */
  void uninstalled(Workspace workspace) {
    ObjectNode gone = Json.object().put("type", "app_uninstalled");
    dispatch.tellSoon(workspace, wrapped(workspace, gone));
  }
}
