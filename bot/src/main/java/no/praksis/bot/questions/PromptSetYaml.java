package no.praksis.bot.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/** Reads a set of questions: name, title, and questions with key, type, question and hint. */
final class PromptSetYaml {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private PromptSetYaml() {}

  /**
   * @throws IOException when it is not YAML
   * @throws IllegalArgumentException when it is not a set of questions; the message names the key
   */
  static PromptSet read(InputStream in) throws IOException {
    JsonNode root = YAML.readTree(in);
    List<Prompt> prompts = new ArrayList<>();
    for (JsonNode question : root.path("questions")) {
      prompts.add(prompt(question));
    }
    return new PromptSet(text(root, "name"), localized(root, "title"), prompts);
  }

  private static Prompt prompt(JsonNode node) {
    String key = text(node, "key");
    Localized question = localized(node, "question");
    Localized hint = node.has("hint") ? localized(node, "hint") : Localized.same("");
    String type = text(node, "type");
    return switch (type) {
      case "since-last-time" -> new Prompt.SinceLastTime(key, question, hint);
      case "text" -> new Prompt.Text(key, question, hint);
      case "looking-for" -> new Prompt.LookingFor(key, question, hint);
      case "what-now" -> new Prompt.WhatNow(key, question, hint);
      default -> throw new IllegalArgumentException("question " + key + " has type " + type);
    };
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value.asText();
  }

  private static Localized localized(JsonNode node, String name) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      JsonNode value = node.path(name).path(language.tag());
      if (value.isTextual()) {
        words.put(language, value.asText());
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException(name + " has no words");
    }
    return new Localized(words);
  }
}
