package no.praksis.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/** The questions of a round as JSON. */
final class QuestionsJson {
  private QuestionsJson() {}

  static String write(PromptSet set) {
    ObjectNode node = Json.object();
    node.put("name", set.name());
    node.set("title", words(set.title()));
    ArrayNode prompts = node.putArray("prompts");
    for (Prompt prompt : set.prompts()) {
      prompts
          .addObject()
          .put("type", type(prompt))
          .put("key", prompt.key())
          .<ObjectNode>set("question", words(prompt.question()))
          .set("hint", words(prompt.hint()));
    }
    return Json.write(node);
  }

  static PromptSet read(String text) {
    JsonNode node = Json.read(text);
    return new PromptSet(
        node.path("name").asText(),
        localized(node.path("title")),
        Json.list(node.path("prompts"), QuestionsJson::prompt));
  }

  private static String type(Prompt prompt) {
    return switch (prompt) {
      case Prompt.SinceLastTime p -> "since-last-time";
      case Prompt.Text p -> "text";
      case Prompt.LookingFor p -> "looking-for";
      case Prompt.WhatNow p -> "what-now";
    };
  }

  private static Prompt prompt(JsonNode node) {
    String key = node.path("key").asText();
    Localized question = localized(node.path("question"));
    Localized hint = localized(node.path("hint"));
    String type = node.path("type").asText();
    return switch (type) {
      case "since-last-time" -> new Prompt.SinceLastTime(key, question, hint);
      case "text" -> new Prompt.Text(key, question, hint);
      case "looking-for" -> new Prompt.LookingFor(key, question, hint);
      case "what-now" -> new Prompt.WhatNow(key, question, hint);
      default -> throw new IllegalStateException("unknown type of question: " + type);
    };
  }

  private static ObjectNode words(Localized localized) {
    ObjectNode node = Json.object();
    // In one order, so that equal questions have equal texts
    new EnumMap<>(localized.words()).forEach((language, text) -> node.put(language.tag(), text));
    return node;
  }

  private static Localized localized(JsonNode node) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      JsonNode text = node.get(language.tag());
      if (text != null) {
        words.put(language, text.asText());
      }
    }
    return new Localized(words);
  }
}
