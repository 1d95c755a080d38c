package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message or home view as it looked when somebody read it. */
public final class Seen {
  private final Workspace workspace;
  private final String room;
  private final ObjectNode json;
  private final int updates;

  Seen(Workspace workspace, String room, ObjectNode json, int updates) {
    this.workspace = workspace;
    this.room = room;
    this.json = json;
    this.updates = updates;
  }

  /** All its words, a line for each piece. */
  public String text() {
    return Screen.of(workspace, json);
  }

  /** The words of its buttons. */
  public List<String> buttons() {
    return pressable().stream()
        .map(one -> Mrkdwn.entities(one.path("text").path("text").asText()))
        .toList();
  }

  /** How often it has been changed. */
  public int updates() {
    return updates;
  }

  /** Whether only one person sees it. */
  public boolean isEphemeral() {
    return json.path("is_ephemeral").asBoolean();
  }

  public boolean isReply() {
    return json.has("thread_ts") && !json.get("thread_ts").asText().equals(ts());
  }

  /** The alternative texts of its pictures. */
  public List<String> pictures() {
    List<String> pictures = new ArrayList<>();
    json.path("blocks")
        .forEach(
            block -> {
              if (block.path("type").asText().equals("image")) {
                pictures.add(block.path("alt_text").asText());
              }
            });
    return pictures;
  }

  /** The names of its files. */
  public List<String> files() {
    return Json.all(json.path("files")).stream().map(file -> file.path("name").asText()).toList();
  }

  /** Its text for notifications. */
  public String notification() {
    return json.path("text").asText();
  }

  String ts() {
    return json.path("ts").asText();
  }

  String thread() {
    return json.path("thread_ts").asText(ts());
  }

  String room() {
    return room;
  }

  ObjectNode json() {
    return json;
  }

  /** The button with these words, with its block's id added to it. */
  ObjectNode button(String label) {
    return pressable().stream()
        .filter(one -> Mrkdwn.entities(one.path("text").path("text").asText()).equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no button «" + label + "» but " + buttons() + " in\n" + text()));
  }

  private List<ObjectNode> pressable() {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode block : json.path("blocks")) {
      for (JsonNode element : block.path("elements")) {
        button(block, element).ifPresent(found::add);
      }
      button(block, block.path("accessory")).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<ObjectNode> button(JsonNode block, JsonNode element) {
    if (!element.path("type").asText().equals("button")) {
      return Optional.empty();
    }
    ObjectNode copy = Json.copy(element);
    return Optional.of(copy.put("block_id", block.path("block_id").asText()));
  }

  @Override
  public String toString() {
    return text();
  }
}
