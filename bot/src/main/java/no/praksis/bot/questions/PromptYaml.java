package no.praksis.bot.questions;

import static no.praksis.bot.questions.YamlNode.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;

/** Reads one question. */
final class PromptYaml {
  private static final String TYPES =
      "text, choice, multi-choice, scale, person, recognition, since-last-time, request,"
          + " action-point";
  private static final Set<String> COMMON = Set.of("key", "type", "question", "hint");
  private static final Set<String> CHOICE = Set.of("key", "type", "question", "hint", "options");
  private static final Set<String> SCALE =
      Set.of("key", "type", "question", "hint", "highest", "low", "high");
  private static final Set<String> OPTION = Set.of("key", "label");

  private PromptYaml() {}

  static Prompt read(YamlNode node) throws FaultyQuestions {
    YamlFields any = YamlFields.any(node);
    String type = any.text("type");
    YamlFields fields =
        YamlFields.of(
            node,
            switch (type) {
              case "choice", "multi-choice" -> CHOICE;
              case "scale" -> SCALE;
              default -> COMMON;
            });
    String key = fields.key("key");
    Localized question = fields.words("question", Limits.QUESTION);
    Localized hint = fields.optionalWords("hint", Limits.HINT);
    return switch (type) {
      case "text" -> new Prompt.Text(key, question, hint);
      case "choice" -> new Prompt.Choice(key, question, hint, options(fields));
      case "multi-choice" -> new Prompt.Several(key, question, hint, options(fields));
      case "scale" -> scale(key, question, hint, fields);
      case "person" -> new Prompt.Somebody(key, question, hint);
      case "recognition" -> new Prompt.Recognition(key, question, hint);
      case "since-last-time" -> new Prompt.SinceLastTime(key, question, hint);
      case "request" -> new Prompt.LookingFor(key, question, hint);
      case "action-point" -> new Prompt.WhatNow(key, question, hint);
      default -> throw fault(any.line("type"), "type", Map.of("type", type, "known", TYPES));
    };
  }

  private static Prompt scale(String key, Localized question, Localized hint, YamlFields fields)
      throws FaultyQuestions {
    String highest = fields.text("highest");
    if (!Set.of("5", "6", "10").contains(highest)) {
      throw fault(fields.line("highest"), "highest", Map.of("highest", highest));
    }
    if ((fields.optional("low") == null) != (fields.optional("high") == null)) {
      throw fault(fields.line(), "ends", Map.of());
    }
    return new Prompt.Scale(
        key,
        question,
        hint,
        Integer.parseInt(highest),
        fields.optionalWords("low", Limits.END),
        fields.optionalWords("high", Limits.END));
  }

  private static List<Prompt.Option> options(YamlFields fields) throws FaultyQuestions {
    List<YamlNode> items = fields.items("options");
    if (items.size() < Prompt.Option.FEWEST || items.size() > Prompt.Option.MOST) {
      throw fault(
          fields.line("options"),
          "options",
          Map.of(
              "count", items.size(), "fewest", Prompt.Option.FEWEST, "most", Prompt.Option.MOST));
    }
    List<Prompt.Option> options = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlNode item : items) {
      YamlFields option = YamlFields.of(item, OPTION);
      String key = option.key("key");
      if (!keys.add(key)) {
        throw fault(option.line("key"), "same-key", Map.of("key", key));
      }
      options.add(new Prompt.Option(key, option.words("label", Limits.OPTION)));
    }
    return options;
  }
}
