package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import no.praksis.bot.view.Field;

/** What Teams sends when somebody sends a form. */
final class Typed {
  private Typed() {}

  /** As it stands there, with nothing typed in it. */
  static JsonNode sent(ObjectNode card) {
    return sent(card, Map.of());
  }

  /**
   * With this typed in it, by field id; what is empty is left out, as clients do.
   *
   * @param card of a form
   */
  static JsonNode sent(ObjectNode card, Map<String, String> typed) {
    ObjectNode data = (ObjectNode) card.at("/actions/0/data").deepCopy();
    for (JsonNode part : card.path("body")) {
      String id = part.path("id").asText("");
      if (part.path("type").asText().startsWith("Input.")) {
        String value = typed.getOrDefault(id.substring(2), part.path("value").asText(""));
        if (!value.isEmpty()) {
          data.put(id, value);
        }
      }
    }
    return data;
  }

  /** Whether the value is none that the field can hold. */
  static boolean isNoValue(Field field) {
    return switch (field) {
      case Field.Choice choice ->
          choice.options().stream().noneMatch(o -> o.id().equals(choice.value()));
      case Field.Somebody somebody ->
          somebody.options().stream().noneMatch(o -> o.id().equals(somebody.value()));
      case Field.Several several ->
          several.options().stream().noneMatch(o -> several.chosen().contains(o.id()));
      case Field.Date date -> !date.value().matches("\\d{4}-\\d\\d-\\d\\d");
      case Field.Time time -> !time.value().matches("\\d\\d:\\d\\d");
      case Field.Text text -> false;
    };
  }
}
