package no.praksis.bot.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.EnumMap;
import java.util.List;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/** Writes a set as {@link PromptSetYaml} reads it. */
final class PromptSetYamlWriter {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .build());

  private PromptSetYamlWriter() {}

  static String write(PromptSet set) {
    ObjectNode node = YAML.createObjectNode();
    node.put("name", set.name());
    put(node, "title", set.title());
    put(node, "about", set.about());
    if (set.anonymous()) {
      node.put("anonymous", true);
    }
    if (set.rotating()) {
      node.put("rotate", true);
    }
    ArrayNode questions = node.putArray("questions");
    for (Prompt prompt : set.prompts()) {
      ObjectNode one = questions.addObject();
      one.put("key", prompt.key()).put("type", type(prompt));
      put(one, "question", prompt.question());
      put(one, "hint", prompt.hint());
      switch (prompt) {
        case Prompt.Choice choice -> options(one, choice.options());
        case Prompt.Several several -> options(one, several.options());
        case Prompt.Scale scale -> {
          one.put("highest", scale.highest());
          put(one, "low", scale.low());
          put(one, "high", scale.high());
        }
        default -> {
          // Nothing more
        }
      }
    }
    try {
      return YAML.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the format names it. */
  static String type(Prompt prompt) {
    return switch (prompt) {
      case Prompt.SinceLastTime p -> "since-last-time";
      case Prompt.Text p -> "text";
      case Prompt.Choice p -> "choice";
      case Prompt.Several p -> "multi-choice";
      case Prompt.Scale p -> "scale";
      case Prompt.Somebody p -> "person";
      case Prompt.Recognition p -> "recognition";
      case Prompt.LookingFor p -> "request";
      case Prompt.WhatNow p -> "action-point";
    };
  }

  private static void options(ObjectNode question, List<Prompt.Option> options) {
    ArrayNode all = question.putArray("options");
    for (Prompt.Option option : options) {
      ObjectNode one = all.addObject().put("key", option.key());
      put(one, "label", option.label());
    }
  }

  /** Words in one language stand alone; empty ones are left out. */
  private static void put(ObjectNode node, String name, Localized words) {
    if (words.words().size() == 1) {
      String only = words.in(Language.EN);
      if (!only.isEmpty()) {
        node.put(name, only);
      }
      return;
    }
    ObjectNode all = node.putObject(name);
    new EnumMap<>(words.words()).forEach((language, text) -> all.put(language.tag(), text));
  }
}
