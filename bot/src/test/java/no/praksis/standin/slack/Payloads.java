package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Slack sends when people do something, in the shapes of its reference. */
final class Payloads {
  private final SlackStandIn slack;
  private final Workspace workspace;
  private final String user;

  Payloads(SlackStandIn slack, Workspace workspace, String user) {
    this.slack = slack;
    this.workspace = workspace;
    this.user = user;
  }

  ObjectNode command(Room room, String command, String text) {
    ObjectNode payload = Json.object();
    payload.put("token", "unused").put("team_id", workspace.team);
    payload.put("team_domain", workspace.domain);
    if (workspace.enterprise != null) {
      payload.put("enterprise_id", workspace.enterprise).put("enterprise_name", "Enterprise");
    }
    payload.put("channel_id", room.id);
    payload.put("channel_name", room.kind == Room.Kind.IM ? "directmessage" : name(room));
    payload.put("user_id", user).put("user_name", workspace.user(user).name);
    payload.put("command", command).put("text", text).put("api_app_id", workspace.appId);
    payload.put("is_enterprise_install", "false");
    payload.put("response_url", slack.responses.issue(workspace, room, user, null));
    return payload.put("trigger_id", workspace.trigger(user));
  }

  private static String name(Room room) {
    return room.kind == Room.Kind.PRIVATE ? "privategroup" : room.name;
  }

  private ObjectNode interaction(String type) {
    ObjectNode payload = Json.object();
    payload.put("type", type);
    ObjectNode team = payload.putObject("team").put("id", workspace.team);
    team.put("domain", workspace.domain);
    ObjectNode person = payload.putObject("user").put("id", user);
    person.put("username", workspace.user(user).name).put("name", workspace.user(user).name);
    person.put("team_id", workspace.user(user).team);
    payload.put("api_app_id", workspace.appId).put("token", "unused");
    if (workspace.enterprise == null) {
      payload.putNull("enterprise");
    } else {
      payload.putObject("enterprise").put("id", workspace.enterprise).put("name", "Enterprise");
    }
    return payload.put("is_enterprise_install", false);
  }

  /** A button of a message. */
  ObjectNode pressed(Room room, Post post, ObjectNode button) {
    ObjectNode payload = interaction("block_actions");
    ObjectNode container = payload.putObject("container");
    container.put("type", "message").put("message_ts", post.ts()).put("channel_id", room.id);
    container.put("is_ephemeral", post.only != null);
    payload.put("trigger_id", workspace.trigger(user));
    payload.set("channel", channel(room));
    // Slack leaves the message out where only one person sees it
    if (post.only == null) {
      payload.set("message", post.json(false));
    }
    payload.putObject("state").putObject("values");
    payload.put("response_url", slack.responses.issue(workspace, room, user, post));
    action(payload, button);
    return payload;
  }

  /** A button of a home view or form. */
  ObjectNode pressedInView(ObjectNode view, ObjectNode button) {
    ObjectNode payload = interaction("block_actions");
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.put("trigger_id", workspace.trigger(user));
    payload.set("view", view);
    action(payload, button);
    return payload;
  }

  private void action(ObjectNode payload, ObjectNode button) {
    ObjectNode action = Json.object();
    action.put("action_id", button.path("action_id").asText());
    action.put("block_id", button.path("block_id").asText());
    action.set("text", button.path("text"));
    if (button.has("value")) {
      action.set("value", button.get("value"));
    }
    action.put("type", "button").put("action_ts", workspace.nextTs());
    payload.putArray("actions").add(action);
  }

  private static ObjectNode channel(Room room) {
    return Json.object()
        .put("id", room.id)
        .put("name", room.kind == Room.Kind.IM ? "directmessage" : name(room));
  }

  ObjectNode submitted(ObjectNode view) {
    ObjectNode payload = interaction("view_submission");
    payload.put("trigger_id", workspace.trigger(user));
    payload.set("view", view);
    payload.putArray("response_urls");
    return payload;
  }

  ObjectNode closed(ObjectNode view) {
    ObjectNode payload = interaction("view_closed");
    payload.set("view", view);
    return payload.put("is_cleared", false);
  }

  ObjectNode shortcut(String callback) {
    ObjectNode payload = interaction("shortcut");
    payload.put("action_ts", workspace.nextTs()).put("callback_id", callback);
    return payload.put("trigger_id", workspace.trigger(user));
  }

  ObjectNode messageShortcut(String callback, Room room, Post post) {
    ObjectNode payload = interaction("message_action");
    payload.put("action_ts", workspace.nextTs()).put("callback_id", callback);
    payload.put("trigger_id", workspace.trigger(user)).put("message_ts", post.ts());
    payload.put("response_url", slack.responses.issue(workspace, room, user, null));
    payload.set("channel", channel(room));
    JsonNode message = post.json(false);
    payload.set("message", message);
    return payload;
  }
}
