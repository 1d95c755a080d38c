package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code chat.*}: what the app writes. */
final class ChatMethods {
  private static final int METADATA = 16_000;
  private final Happenings happenings;

  /**
   * @param happenings hears of every message, since Slack tells an app of its own ones too
   */
  ChatMethods(Happenings happenings) {
    this.happenings = happenings;
  }

  ObjectNode postMessage(Workspace workspace, ApiCall call) {
    Room room = room(workspace, call.text("channel"));
    mayWrite(workspace, room);
    ObjectNode message = message(workspace, call);
    call.maybe("thread_ts").ifPresent(thread -> under(room, message, thread));
    metadata(call).ifPresent(metadata -> message.set("metadata", metadata));
    Post post = new Post(message, null);
    room.posts.add(post);
    happenings.posted(workspace, room, post);
    return answer(room, post, "message");
  }

  private static Room room(Workspace workspace, String channel) {
    return channel.startsWith("U") || channel.startsWith("W")
        ? workspace.im(workspace.user(channel).id)
        : workspace.visible(channel);
  }

  private static void mayWrite(Workspace workspace, Room room) {
    if (room.archived) {
      throw new Refusal("is_archived");
    }
    if (!room.members.contains(workspace.botUser)) {
      throw new Refusal("not_in_channel");
    }
  }

  private static void under(Room room, ObjectNode message, String thread) {
    Post parent = room.find(thread).orElseThrow(() -> new Refusal("thread_not_found"));
    message.put("thread_ts", parent.thread());
  }

  private static ObjectNode answer(Room room, Post post, String name) {
    ObjectNode answer = Json.object();
    answer.put("channel", room.id).put("ts", post.ts());
    answer.set(name, post.json(true));
    return answer;
  }

  /** A checked message of the app. */
  static ObjectNode message(Workspace workspace, ApiCall call) {
    ObjectNode message = Json.object();
    message.put("type", "message").put("user", workspace.botUser).put("ts", workspace.nextTs());
    message.put("bot_id", workspace.botId).put("app_id", workspace.appId);
    message.put("team", workspace.team);
    content(workspace, call).forEach((name, value) -> message.set(name, value));
    return message;
  }

  private static java.util.Map<String, JsonNode> content(Workspace workspace, ApiCall call) {
    Optional<JsonNode> blocks = blocks(workspace, call);
    String text = call.maybe("text").orElse("");
    if (blocks.isEmpty() && text.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (text.length() > Limit.MESSAGE_TEXT) {
      throw new Refusal("msg_too_long");
    }
    java.util.Map<String, JsonNode> content = new java.util.LinkedHashMap<>();
    content.put("text", new com.fasterxml.jackson.databind.node.TextNode(text));
    blocks.ifPresent(array -> content.put("blocks", withIds(array)));
    return content;
  }

  private static Optional<JsonNode> blocks(Workspace workspace, ApiCall call) {
    Optional<JsonNode> blocks;
    try {
      blocks = call.json("blocks");
    } catch (Refusal e) {
      throw new Refusal("invalid_blocks_format");
    }
    blocks.ifPresent(
        array -> BlockRules.ofMessage(array, workspace::fileReady).refuseAs("invalid_blocks"));
    return blocks.filter(array -> !array.isEmpty());
  }

  /** Slack names the blocks and elements that have no name, and keeps text escaped. */
  static JsonNode withIds(JsonNode blocks) {
    JsonNode copy = blocks.deepCopy();
    escape(copy);
    for (JsonNode block : copy) {
      if (!block.has("block_id")) {
        ((ObjectNode) block).put("block_id", Workspace.id("b"));
      }
      for (JsonNode element : block.path("elements")) {
        if (block.path("type").asText().equals("actions") && !element.has("action_id")) {
          ((ObjectNode) element).put("action_id", Workspace.id("a"));
        }
      }
    }
    return copy;
  }

  private static void escape(JsonNode node) {
    if (node.path("type").asText().equals("plain_text") && node.path("text").isTextual()) {
      String text = node.get("text").asText().replaceAll("&(?!(amp|lt|gt);)", "&amp;");
      ((ObjectNode) node).put("text", text.replace("<", "&lt;").replace(">", "&gt;"));
    }
    node.forEach(ChatMethods::escape);
  }

  private static Optional<JsonNode> metadata(ApiCall call) {
    Optional<JsonNode> metadata = call.json("metadata");
    metadata.ifPresent(
        given -> {
          if (!given.path("event_type").asText().matches("[A-Za-z0-9_.-]+")
              || !given.path("event_payload").isObject()) {
            throw new Refusal("invalid_metadata_format");
          }
          if (Json.write(given).length() > METADATA) {
            throw new Refusal("metadata_too_large");
          }
        });
    return metadata;
  }

  ObjectNode update(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    Post post = own(workspace, room, call.text("ts"), "cant_update_message");
    ObjectNode before = post.json(true);
    content(workspace, call).forEach((name, value) -> post.json().set(name, value));
    if (call.json("blocks").isEmpty()) {
      post.json().remove("blocks");
    }
    metadata(call).ifPresent(metadata -> post.json().set("metadata", metadata));
    post.json().putObject("edited").put("user", workspace.botUser).put("ts", workspace.nextTs());
    post.updates++;
    happenings.changed(workspace, room, post, before);
    ObjectNode answer = answer(room, post, "message");
    answer.put("text", post.json().path("text").asText());
    return answer;
  }

  ObjectNode delete(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    Post post = own(workspace, room, call.text("ts"), "cant_delete_message");
    room.posts.remove(post);
    happenings.deleted(workspace, room, post);
    return Json.object().put("channel", room.id).put("ts", post.ts());
  }

  private static Post own(Workspace workspace, Room room, String ts, String refusal) {
    if (room.archived && refusal.equals("cant_update_message")) {
      throw new Refusal("is_archived");
    }
    Post post =
        room.find(ts)
            .filter(found -> found.only == null)
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (!post.user().equals(workspace.botUser)) {
      throw new Refusal(refusal);
    }
    return post;
  }

  ObjectNode postEphemeral(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    mayWrite(workspace, room);
    String user = call.text("user");
    if (!room.members.contains(user)) {
      throw new Refusal("user_not_in_channel");
    }
    ObjectNode message = message(workspace, call);
    call.maybe("thread_ts").ifPresent(thread -> message.put("thread_ts", thread));
    Post post = whisper(room, message, user);
    return Json.object().put("message_ts", post.ts());
  }

  static Post whisper(Room room, ObjectNode message, @Nullable String user) {
    message.put("is_ephemeral", user != null);
    Post post = new Post(message, user);
    room.posts.add(post);
    return post;
  }

  /** Whether that many blocks and characters pass, for answers that come without the Web API. */
  static void check(Workspace workspace, JsonNode blocks) {
    BlockRules.ofMessage(blocks, workspace::fileReady).refuseAs("invalid_blocks");
  }
}
