package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;

/** What Slack sends of a modal that is submitted as it stands. */
final class Typed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Typed() {}

  static JsonNode state(View view) {
    ObjectNode state = JSON.createObjectNode();
    ObjectNode values = state.putObject("values");
    for (JsonNode block : StrictBlocks.tree(view).path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        JsonNode element = block.get("element");
        values
            .putObject(block.get("block_id").asText())
            .set(element.get("action_id").asText(), value(element));
      }
    }
    return state;
  }

  private static ObjectNode value(JsonNode element) {
    String type = element.get("type").asText();
    ObjectNode value = JSON.createObjectNode().put("type", type);
    switch (type) {
      case "plain_text_input" -> value.set("value", element.get("initial_value"));
      case "datepicker" -> value.set("selected_date", element.get("initial_date"));
      case "timepicker" -> value.set("selected_time", element.get("initial_time"));
      case "checkboxes", "multi_static_select" ->
          value.set(
              "selected_options",
              element.has("initial_options")
                  ? element.get("initial_options")
                  : JSON.createArrayNode());
      default -> value.set("selected_option", element.get("initial_option"));
    }
    return value;
  }
}
