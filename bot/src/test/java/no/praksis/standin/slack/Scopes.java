package no.praksis.standin.slack;

import java.util.Map;
import java.util.Set;

/** Which scope a method demands, as its page in Slack's reference has it. */
final class Scopes {
  static final Set<String> ALL =
      Set.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "users:read");

  private static final Map<String, String> BY_METHOD =
      Map.of(
          "users.info", "users:read",
          "users.list", "users:read",
          "conversations.open", "im:write",
          "chat.postMessage", "chat:write",
          "chat.update", "chat:write",
          "chat.delete", "chat:write",
          "chat.postEphemeral", "chat:write",
          "files.getUploadURLExternal", "files:write",
          "files.completeUploadExternal", "files:write",
          "files.info", "files:read");

  private Scopes() {}

  static void check(Workspace workspace, String method) {
    String needed = BY_METHOD.get(method);
    if (needed != null) {
      workspace.demand(needed);
    }
  }
}
