package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds one's way in a card. */
final class Cards {
  private Cards() {}

  /** All elements, those inside others too, in the order in which they stand. */
  static List<JsonNode> elements(JsonNode card) {
    List<JsonNode> found = new ArrayList<>();
    collect(card.path("body"), found);
    return found;
  }

  private static void collect(JsonNode elements, List<JsonNode> found) {
    for (JsonNode element : elements) {
      found.add(element);
      for (String inside : new String[] {"items", "columns", "rows", "cells"}) {
        collect(element.path(inside), found);
      }
    }
  }

  static List<JsonNode> inputs(JsonNode card) {
    return elements(card).stream()
        .filter(one -> one.path("type").asText().startsWith("Input."))
        .toList();
  }

  /** All that can be pressed. */
  static List<JsonNode> actions(JsonNode card) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode element : elements(card)) {
      element.path("actions").forEach(found::add);
      if (element.has("selectAction")) {
        found.add(element.get("selectAction"));
      }
    }
    card.path("actions").forEach(found::add);
    return found;
  }

  static JsonNode action(JsonNode card, String title) {
    return action(card, one -> one.path("title").asText().equals(title), "«" + title + "»");
  }

  /** What sends the form: the one that stands out, else the first. */
  static JsonNode sending(JsonNode card) {
    List<JsonNode> submits =
        actions(card).stream()
            .filter(one -> one.path("type").asText().equals("Action.Submit"))
            .toList();
    return submits.stream()
        .filter(one -> one.path("style").asText().equals("positive"))
        .findFirst()
        .or(() -> submits.stream().findFirst())
        .orElseThrow(() -> new AssertionError("nothing sends\n" + Screen.ofCard(card)));
  }

  private static JsonNode action(JsonNode card, Predicate<JsonNode> wanted, String name) {
    return actions(card).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + name + " in\n" + Screen.ofCard(card)));
  }

  /** Texts that stand out as something to mend. */
  static List<String> warnings(JsonNode card) {
    return elements(card).stream().flatMap(one -> warning(one).stream()).toList();
  }

  private static List<String> warning(JsonNode element) {
    if (element.path("color").asText().equalsIgnoreCase("attention")) {
      return List.of(Markdown.show(element.path("text").asText()));
    }
    return Json.all(element.path("inlines")).stream()
        .filter(run -> run.path("color").asText().equalsIgnoreCase("attention"))
        .map(run -> run.path("text").asText())
        .toList();
  }
}
