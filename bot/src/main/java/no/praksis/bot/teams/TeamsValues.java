package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What stands in the inputs of a card, as {@link no.praksis.bot.view.Field} says it. */
final class TeamsValues {
  private TeamsValues() {}

  /** By field id; empty strings for what is empty. Several choices have commas between them. */
  static Map<String, String> of(JsonNode data) {
    Map<String, String> values = new HashMap<>();
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
