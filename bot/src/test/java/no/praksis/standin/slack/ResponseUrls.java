package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a bot may answer later: five times, within thirty minutes. Guarded by the monitor. */
final class ResponseUrls {
  private static final int USES = 5;
  private static final Duration LIVES = Duration.ofMinutes(30);

  private final String base;
  private final Happenings happenings;
  private final Map<String, Use> uses = new HashMap<>();

  ResponseUrls(String base, Happenings happenings) {
    this.base = base;
    this.happenings = happenings;
  }

  private static final class Use {
    final Workspace workspace;
    final Room room;
    final String user;
    final @Nullable Post source;
    final Instant at;
    int used;

    Use(Workspace workspace, Room room, String user, @Nullable Post source) {
      this.workspace = workspace;
      this.room = room;
      this.user = user;
      this.source = source;
      this.at = workspace.clock().instant();
    }
  }

  /**
   * A new address.
   *
   * @param source the message whose button was pressed; null for a command
   */
  String issue(Workspace workspace, Room room, String user, @Nullable Post source) {
    String id = Workspace.id("R");
    uses.put(id, new Use(workspace, room, user, source));
    return base + "/response/" + id;
  }

  void answer(String id, JsonNode body) {
    Use use = uses.get(id);
    if (use == null) {
      throw new Refusal("no_such_url");
    }
    if (use.used >= USES) {
      throw new Refusal("used_url");
    }
    if (use.at.plus(LIVES).isBefore(use.workspace.clock().instant())) {
      throw new Refusal("expired_url");
    }
    show(use, body);
    use.used++;
  }

  private void show(Use use, JsonNode body) {
    Post source = use.source;
    if (source != null && body.path("delete_original").asBoolean()) {
      use.room.posts.remove(source);
      return;
    }
    ObjectNode message = message(use.workspace, body);
    if (source != null && body.path("replace_original").asBoolean()) {
      source.json().remove("blocks");
      message.remove(List.of("ts", "user", "type"));
      source.json().setAll(message);
      source.updates++;
      return;
    }
    post(use.workspace, use.room, use.user, message, body.path("response_type").asText());
  }

  static ObjectNode message(Workspace workspace, JsonNode body) {
    ApiCall call = new ApiCall("response_url", null, (ObjectNode) body);
    return ChatMethods.message(workspace, call);
  }

  /** A message for one person, or for all when it says so. */
  void post(Workspace workspace, Room room, String user, ObjectNode message, String type) {
    if (type.equals("in_channel")) {
      Post post = new Post(message, null);
      room.posts.add(post);
      happenings.posted(workspace, room, post);
    } else {
      ChatMethods.whisper(room, message, user);
    }
  }
}
