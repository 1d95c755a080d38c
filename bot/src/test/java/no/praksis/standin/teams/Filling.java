package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed and chosen in the inputs of a card, as Teams' clients keep it. */
final class Filling {
  private final Directory directory;
  private final Map<String, String> filled = new HashMap<>();

  Filling(Directory directory) {
    this.directory = directory;
  }

  void fill(JsonNode input, String words) {
    String value =
        switch (input.path("type").asText()) {
          case "Input.ChoiceSet" -> chosen(input, words);
          case "Input.Text" -> typed(input, words);
          default -> words;
        };
    filled.put(input.path("id").asText(), value);
  }

  private static String typed(JsonNode input, String words) {
    if (words.length() > input.path("maxLength").asInt(Integer.MAX_VALUE)) {
      throw new AssertionError("nobody can type more than " + input.path("maxLength"));
    }
    return words;
  }

  private String chosen(JsonNode input, String words) {
    if (words.isEmpty()) {
      return "";
    }
    if (!input.path("isMultiSelect").asBoolean()) {
      return choice(input, words);
    }
    List<String> values = new ArrayList<>();
    List.of(words.split(",\\s*")).forEach(one -> values.add(choice(input, one)));
    return String.join(",", values);
  }

  private String choice(JsonNode input, String words) {
    for (JsonNode choice : input.path("choices")) {
      if (choice.path("title").asText().equals(words)) {
        return choice.path("value").asText();
      }
    }
    if (input.has("choices.data")) {
      return directory
          .named(words)
          .orElseThrow(() -> new AssertionError("nobody is called " + words))
          .objectId;
    }
    throw new AssertionError("no choice «" + words + "» in " + input.path("choices"));
  }

  /** What is sent: an action's own data with the inputs beside it. */
  ObjectNode data(JsonNode card, JsonNode action) {
    ObjectNode data = action.has("data") ? Json.copy(action.get("data")) : Json.object();
    if (action.path("associatedInputs").asText().equalsIgnoreCase("none")) {
      return data;
    }
    demandRequired(card);
    for (JsonNode input : Cards.inputs(card)) {
      String value = raw(input);
      boolean chosen = input.path("type").asText().equals("Input.ChoiceSet");
      if (!value.isEmpty() || !chosen) {
        data.put(input.path("id").asText(), value);
      }
    }
    return data;
  }

  private String raw(JsonNode input) {
    return filled.getOrDefault(input.path("id").asText(), input.path("value").asText());
  }

  /** As a person reads it. */
  String shown(JsonNode input) {
    String value = raw(input);
    if (!input.path("type").asText().equals("Input.ChoiceSet")) {
      return value;
    }
    boolean several = input.path("isMultiSelect").asBoolean();
    List<String> values = several ? List.of(value.split(",")) : List.of(value);
    List<String> titles = new ArrayList<>();
    for (JsonNode choice : input.path("choices")) {
      if (values.contains(choice.path("value").asText())) {
        titles.add(choice.path("title").asText());
      }
    }
    if (titles.isEmpty() && input.has("choices.data")) {
      directory.find(value).ifPresent(user -> titles.add(user.name));
    }
    return String.join(", ", titles);
  }

  /** Teams' clients send nothing while a required input is empty. */
  private void demandRequired(JsonNode card) {
    for (JsonNode input : Cards.inputs(card)) {
      if (input.path("isRequired").asBoolean() && raw(input).isEmpty()) {
        throw new AssertionError("to be filled in: " + input.path("label").asText());
      }
    }
  }

  /** A new card has come: what was typed belongs to the old one. */
  void clear() {
    filled.clear();
  }
}
