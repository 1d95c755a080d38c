package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Adaptive Cards 1.5 and Teams demand of a card, and what whoever can't see it needs: labels
 * of inputs and alternative texts.
 */
final class CardRules {
  /** The most actions that Teams shows side by side. */
  private static final int ACTIONS = 6;

  private static final Set<String> ACTION_TYPES =
      Set.of(
          "Action.OpenUrl",
          "Action.Submit",
          "Action.ShowCard",
          "Action.ToggleVisibility",
          "Action.Execute");

  private final List<String> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CardRules() {}

  /** What is wrong with a card; empty when nothing is. */
  static List<String> findings(JsonNode card) {
    CardRules rules = new CardRules();
    rules.card("", card);
    return List.copyOf(rules.findings);
  }

  private void card(String at, JsonNode card) {
    demand(card.path("type").asText().equals("AdaptiveCard"), at + "/type: no card");
    demand(card.path("version").asText().matches("1\\.[0-5]"), at + "/version: not up to 1.5");
    demand(card.path("body").isArray(), at + "/body: no body");
    elements(at + "/body", card.path("body"));
    actions(at + "/actions", card.path("actions"));
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      findings.add(otherwise);
    }
  }

  private void elements(String at, JsonNode elements) {
    for (int i = 0; i < elements.size(); i++) {
      element(at + "/" + i, elements.get(i));
    }
  }

  private void element(String at, JsonNode element) {
    id(at, element);
    String type = element.path("type").asText();
    switch (type) {
      case "TextBlock" -> text(at, element, "text");
      case "RichTextBlock" -> inlines(at + "/inlines", element.path("inlines"));
      case "Container", "Column" -> elements(at + "/items", element.path("items"));
      case "ColumnSet" -> elements(at + "/columns", element.path("columns"));
      case "FactSet" -> facts(at + "/facts", element.path("facts"));
      case "Table" ->
          element.path("rows").forEach(row -> row.path("cells").forEach(cell -> cell(at, cell)));
      case "Image" -> image(at, element);
      case "ActionSet" -> actions(at + "/actions", element.path("actions"));
      case "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle" ->
          input(at, element);
      case "Input.ChoiceSet" -> {
        input(at, element);
        choices(at, element);
      }
      default -> findings.add(at + "/type: unknown " + type);
    }
    if (element.has("selectAction")) {
      action(at + "/selectAction", element.get("selectAction"));
    }
  }

  private void cell(String at, JsonNode cell) {
    elements(at + "/cells/items", cell.path("items"));
  }

  private void id(String at, JsonNode element) {
    if (element.has("id")) {
      demand(ids.add(element.get("id").asText()), at + "/id: twice " + element.get("id"));
    }
  }

  private void text(String at, JsonNode holder, String name) {
    demand(
        holder.path(name).isTextual() && !holder.path(name).asText().isEmpty(),
        at + "/" + name + ": no text");
  }

  private void inlines(String at, JsonNode inlines) {
    demand(inlines.isArray() && !inlines.isEmpty(), at + ": none");
    for (JsonNode inline : inlines) {
      if (inline.isObject()) {
        demand(inline.path("type").asText().equals("TextRun"), at + ": no run of text");
        text(at, inline, "text");
      }
    }
  }

  private void facts(String at, JsonNode facts) {
    demand(facts.isArray() && !facts.isEmpty(), at + ": none");
    facts.forEach(
        fact -> {
          text(at, fact, "title");
          text(at, fact, "value");
        });
  }

  private void image(String at, JsonNode image) {
    demand(image.path("url").asText().startsWith("https://"), at + "/url: not https");
    text(at, image, "altText");
  }

  private void actions(String at, JsonNode actions) {
    long primary =
        Json.all(actions).stream()
            .filter(action -> !action.path("mode").asText().equals("secondary"))
            .count();
    demand(primary <= ACTIONS, at + ": " + primary + " are more than " + ACTIONS);
    for (int i = 0; i < actions.size(); i++) {
      text(at + "/" + i, actions.get(i), "title");
      action(at + "/" + i, actions.get(i));
    }
  }

  private void action(String at, JsonNode action) {
    id(at, action);
    String type = action.path("type").asText();
    demand(ACTION_TYPES.contains(type), at + "/type: unknown " + type);
    demand(
        !action.has("style")
            || Set.of("default", "positive", "destructive").contains(action.get("style").asText()),
        at + "/style: unknown " + action.path("style"));
    switch (type) {
      case "Action.OpenUrl" ->
          demand(action.path("url").asText().startsWith("https://"), at + "/url: not https");
      case "Action.Submit" ->
          demand(!action.has("data") || action.get("data").isObject(), at + "/data: no object");
      case "Action.ShowCard" -> card(at + "/card", action.path("card"));
      default -> {}
    }
  }

  private void input(String at, JsonNode input) {
    text(at, input, "id");
    text(at, input, "label");
    if (input.path("isRequired").asBoolean()) {
      text(at, input, "errorMessage");
    }
    String value = input.path("value").asText();
    switch (input.path("type").asText()) {
      case "Input.Date" ->
          demand(value.matches("|\\d{4}-\\d\\d-\\d\\d"), at + "/value: no date " + value);
      case "Input.Time" ->
          demand(value.matches("|([01]\\d|2[0-3]):[0-5]\\d"), at + "/value: no time " + value);
      case "Input.Text" ->
          demand(
              value.length() <= input.path("maxLength").asInt(Integer.MAX_VALUE),
              at + "/value: longer than it may be");
      default -> {}
    }
  }

  private void choices(String at, JsonNode input) {
    Set<String> values = new HashSet<>();
    for (JsonNode choice : input.path("choices")) {
      text(at + "/choices", choice, "title");
      text(at + "/choices", choice, "value");
      String value = choice.path("value").asText();
      demand(values.add(value), at + "/choices: twice " + value);
      demand(
          !input.path("isMultiSelect").asBoolean() || !value.contains(","),
          at + "/choices: a comma in " + value);
    }
    demand(!values.isEmpty() || input.has("choices.data"), at + "/choices: none");
    String chosen = input.path("value").asText();
    if (!chosen.isEmpty() && !input.has("choices.data")) {
      List<String> all =
          input.path("isMultiSelect").asBoolean() ? List.of(chosen.split(",")) : List.of(chosen);
      demand(values.containsAll(all), at + "/value: none of the choices " + chosen);
    }
  }
}
