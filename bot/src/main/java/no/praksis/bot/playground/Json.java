package no.praksis.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a script sent; says in a sentence what is wrong with it. */
final class Json {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode node;

  private Json(JsonNode node) {
    this.node = node;
  }

  static Json read(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw new Refusal(400, "The body is a JSON object.");
      }
      return new Json(node);
    } catch (IOException e) {
      throw new Refusal(400, "The body is no JSON that can be read.", e);
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw new Refusal(400, name + " is missing.");
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refusal(400, name + " is a string.");
    }
    return value.textValue();
  }

  JsonNode object(String name) {
    JsonNode value = node.get(name);
    if (value == null || !value.isObject()) {
      throw new Refusal(400, name + " is an object.");
    }
    return value;
  }

  /** A field's value: a string, or several as an array, which arrive with commas between. */
  static String value(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(Json::value)
          .collect(Collectors.joining(","));
    }
    throw new Refusal(400, "A value is a string or an array of strings.");
  }
}
