package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is filled in, by block and action, as Slack's clients keep it. */
final class FormState {
  private final Map<String, ObjectNode> filled = new HashMap<>();

  private static String key(JsonNode block) {
    return block.path("block_id").asText() + " " + block.path("element").path("action_id").asText();
  }

  void fill(Workspace workspace, JsonNode block, String value) {
    JsonNode element = block.path("element");
    ObjectNode state = Json.object().put("type", element.path("type").asText());
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" ->
          state.set("selected_option", value.isEmpty() ? null : option(element, value));
      case "checkboxes", "multi_static_select" -> {
        ArrayNode chosen = state.putArray("selected_options");
        if (!value.isEmpty()) {
          List.of(value.split(",\\s*")).forEach(one -> chosen.add(option(element, one)));
        }
      }
      case "datepicker" -> state.put("selected_date", value.isEmpty() ? null : value);
      case "timepicker" -> state.put("selected_time", value.isEmpty() ? null : value);
      case "users_select" -> state.put("selected_user", user(workspace, value));
      case "multi_users_select" -> {
        ArrayNode chosen = state.putArray("selected_users");
        List.of(value.split(",\\s*")).forEach(one -> chosen.add(user(workspace, one)));
      }
      default -> {
        // Without a maximum people can type on (node-slack-sdk issue 940).
        int max = element.path("max_length").asInt(Integer.MAX_VALUE);
        if (value.length() > max) {
          throw new AssertionError("Slack lets nobody type more than " + max + " characters");
        }
        state.put("value", value.isEmpty() ? null : value);
      }
    }
    filled.put(key(block), state);
  }

  private static ObjectNode option(JsonNode element, String words) {
    for (JsonNode option : element.path("options")) {
      if (Mrkdwn.entities(option.path("text").path("text").asText()).equals(words)) {
        return Json.copy(option);
      }
    }
    throw new AssertionError("no option «" + words + "» in " + element.path("options"));
  }

  private static @Nullable String user(Workspace workspace, String name) {
    if (name.isEmpty()) {
      return null;
    }
    return workspace.users.values().stream()
        .filter(user -> user.realName.equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody is called " + name))
        .id;
  }

  ObjectNode values(Workspace workspace, JsonNode view) {
    ObjectNode values = Json.object();
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        String action = block.path("element").path("action_id").asText();
        values.putObject(block.path("block_id").asText()).set(action, state(workspace, block));
      }
    }
    return values;
  }

  private ObjectNode state(Workspace workspace, JsonNode block) {
    ObjectNode typed = filled.get(key(block));
    if (typed != null) {
      return typed;
    }
    JsonNode element = block.path("element");
    ObjectNode state = Json.object().put("type", element.path("type").asText());
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" ->
          state.set("selected_option", element.get("initial_option"));
      case "checkboxes", "multi_static_select" ->
          state.set(
              "selected_options",
              element.has("initial_options") ? element.get("initial_options") : Json.array());
      case "datepicker" -> state.set("selected_date", element.get("initial_date"));
      case "timepicker" -> state.set("selected_time", element.get("initial_time"));
      case "users_select" -> state.set("selected_user", element.get("initial_user"));
      case "multi_users_select" ->
          state.set(
              "selected_users",
              element.has("initial_users") ? element.get("initial_users") : Json.array());
      default -> state.set("value", element.get("initial_value"));
    }
    return state;
  }

  /** As a person reads it. */
  String shown(Workspace workspace, JsonNode block) {
    ObjectNode state = state(workspace, block);
    for (String one : new String[] {"value", "selected_date", "selected_time"}) {
      if (state.hasNonNull(one)) {
        return state.get(one).asText();
      }
    }
    if (state.hasNonNull("selected_user")) {
      return Mrkdwn.name(workspace, state.get("selected_user").asText());
    }
    if (state.hasNonNull("selected_option")) {
      return words(state.get("selected_option"));
    }
    return String.join(
        ", ", Json.all(state.path("selected_options")).stream().map(FormState::words).toList());
  }

  private static String words(JsonNode option) {
    return Mrkdwn.entities(option.path("text").path("text").asText());
  }

  /** Slack's clients send no form whose required fields are empty. */
  void demandRequired(Workspace workspace, JsonNode view) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")
          && !block.path("optional").asBoolean()
          && shown(workspace, block).isEmpty()) {
        throw new AssertionError("to be filled in: " + block.path("label").path("text").asText());
      }
    }
  }
}
