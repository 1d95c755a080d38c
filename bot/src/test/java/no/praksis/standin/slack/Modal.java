package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A view that is open before a person. Guarded by the stand-in's monitor. */
final class Modal {
  final String id;
  final String user;
  ObjectNode view;
  String hash;
  boolean open = true;
  int updates;

  Modal(String id, String user, ObjectNode view, String hash) {
    this.id = id;
    this.user = user;
    this.view = view;
    this.hash = hash;
  }

  /** As Slack shows it to the app, without what is typed. */
  ObjectNode json(Workspace workspace) {
    ObjectNode json = Json.object();
    json.put("id", id).put("team_id", workspace.team);
    json.setAll(view);
    json.put("hash", hash).put("app_id", workspace.appId).put("bot_id", workspace.botId);
    json.put("root_view_id", id).putNull("previous_view_id");
    json.put("app_installed_team_id", workspace.team);
    for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!json.has(text)) {
        json.put(text, "");
      }
    }
    for (String flag : new String[] {"clear_on_close", "notify_on_close"}) {
      if (!json.has(flag)) {
        json.put(flag, false);
      }
    }
    if (!json.has("state")) {
      json.putObject("state").putObject("values");
    }
    return json;
  }
}
