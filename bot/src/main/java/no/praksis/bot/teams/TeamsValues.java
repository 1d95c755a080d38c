package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What stands in the inputs of a card, as {@link no.praksis.bot.view.Field} says it. */
final class TeamsValues {
  private TeamsValues() {}

  /**
   * By field id; empty strings for what is empty. Several choices have commas between them.
   *
   * @param data of the action, with the inputs beside it
   * @param fields ids of all that there were, an array of texts
   */
  static Map<String, String> of(JsonNode data, JsonNode fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(field -> values.put(field.asText(), ""));
    data.properties().stream()
        .filter(input -> input.getKey().startsWith(TeamsFields.MARK))
        .forEach(
            input ->
                values.put(
                    input.getKey().substring(TeamsFields.MARK.length()),
                    input.getValue().asText("").replace("\r\n", "\n")));
    return values;
  }
}
