package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the Web API.
 *
 * @param token as it was sent, null for none
 */
record ApiCall(String method, @Nullable String token, ObjectNode arguments) {
  /** A required argument. */
  String text(String name) {
    return maybe(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name)));
  }

  Optional<String> maybe(String name) {
    JsonNode value = arguments.path(name);
    return value.isMissingNode() || value.isNull() || value.asText("x").isEmpty()
        ? Optional.empty()
        : Optional.of(value.isValueNode() ? value.asText() : Json.write(value));
  }

  boolean flag(String name) {
    return maybe(name).filter(value -> value.equals("true") || value.equals("1")).isPresent();
  }

  int number(String name, int otherwise) {
    return maybe(name).map(Integer::parseInt).orElse(otherwise);
  }

  /** JSON, also where it comes in a string, as in a form. */
  Optional<JsonNode> json(String name) {
    JsonNode value = arguments.path(name);
    if (value.isTextual() && !value.asText().isBlank()) {
      return Optional.of(Json.parse(value.asText()));
    }
    return value.isContainerNode() ? Optional.of(value) : Optional.empty();
  }
}
