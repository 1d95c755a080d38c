package no.praksis.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** JSON trees as texts. Types are written out by hand, so that a renamed class changes no data. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static <T> ArrayNode array(Collection<T> values, Function<T, String> text) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(value -> array.add(text.apply(value)));
    return array;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> value) {
    List<T> values = new ArrayList<>();
    array.forEach(node -> values.add(value.apply(node)));
    return values;
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // Its own message quotes the text
      e.clearLocation();
      throw new IllegalStateException("the database holds something that is no JSON", e);
    }
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The values as a JSON array of texts, the parameter of {@link Dialect#oneOf}. */
  static <T> String texts(Collection<T> values, Function<T, String> text) {
    return write(array(values, text));
  }
}
