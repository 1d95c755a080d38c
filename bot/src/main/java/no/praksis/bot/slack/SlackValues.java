package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in the fields of a modal, as {@link no.praksis.bot.view.Field} says it. */
final class SlackValues {
  private SlackValues() {}

  /**
   * By field id; empty strings for what is empty.
   *
   * @param state of a view, as Slack sends it
   */
  static Map<String, String> of(JsonNode state) {
    Map<String, String> values = new HashMap<>();
    state
        .path("values")
        .forEachEntry(
            (block, elements) ->
                SlackFields.field(block)
                    .ifPresent(
                        field -> elements.forEach(element -> values.put(field, value(element)))));
    return values;
  }

  private static String value(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" -> text(element.path("selected_option").path("value"));
      case "multi_static_select", "checkboxes" ->
          element
              .path("selected_options")
              .valueStream()
              .map(option -> text(option.path("value")))
              .collect(Collectors.joining(","));
      case "datepicker" -> text(element.path("selected_date"));
      case "timepicker" -> text(element.path("selected_time"));
      default -> text(element.path("value")).replace("\r\n", "\n");
    };
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }
}
