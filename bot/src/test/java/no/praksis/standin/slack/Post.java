package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as Slack keeps it. Guarded by the stand-in's monitor. */
final class Post {
  private final ObjectNode json;
  final @Nullable String only;
  int updates;

  /**
   * @param only the one user who sees it, null when everybody in the channel does
   */
  Post(ObjectNode json, @Nullable String only) {
    this.json = json;
    this.only = only;
  }

  String ts() {
    return json.get("ts").asText();
  }

  String user() {
    return json.path("user").asText();
  }

  String thread() {
    return json.path("thread_ts").asText(ts());
  }

  boolean isReply() {
    return json.has("thread_ts") && !thread().equals(ts());
  }

  ObjectNode json() {
    return json;
  }

  /** What stands in its place when it is deleted and its replies are not. */
  void leavesTombstone() {
    for (String gone : List.of("client_msg_id", "blocks", "bot_id", "app_id", "metadata", "team")) {
      json.remove(gone);
    }
    json.put("subtype", "tombstone").put("user", "USLACKBOT").put("hidden", true);
    json.put("text", "This message was deleted.").put("thread_ts", ts());
  }

  boolean isTombstone() {
    return json.path("subtype").asText().equals("tombstone");
  }

  /** As a history has it. */
  ObjectNode json(boolean withMetadata) {
    ObjectNode copy = Json.copy(json);
    if (!withMetadata) {
      copy.remove("metadata");
    }
    return copy;
  }
}
