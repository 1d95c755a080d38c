package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /** As a history has it. */
  ObjectNode json(boolean withMetadata) {
    ObjectNode copy = Json.copy(json);
    if (!withMetadata) {
      copy.remove("metadata");
    }
    return copy;
  }
}
