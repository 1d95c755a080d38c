package no.praksis.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/** The questions of a round as JSON. */
final class QuestionsJson {
  private static final Localized NOTHING = Localized.same("");

  private QuestionsJson() {}

  static String write(PromptSet set) {
    ObjectNode node = Json.object();
    node.put("name", set.name());
    node.set("title", words(set.title()));
    // Left out as a rule, so that what was stored before there were such sets has the same hash
    if (!set.about().equals(NOTHING)) {
      node.set("about", words(set.about()));
    }
    if (set.anonymous()) {
      node.put("anonymous", true);
    }
    if (set.rotating()) {
      node.put("rotating", true);
    }
    ArrayNode prompts = node.putArray("prompts");
    for (Prompt prompt : set.prompts()) {
      ObjectNode one = prompts.addObject().put("type", type(prompt)).put("key", prompt.key());
      one.set("question", words(prompt.question()));
      one.set("hint", words(prompt.hint()));
      switch (prompt) {
        case Prompt.Choice choice -> options(one, choice.options());
        case Prompt.Several several -> options(one, several.options());
        case Prompt.Scale scale ->
            one.put("highest", scale.highest())
                .<ObjectNode>set("low", words(scale.low()))
                .set("high", words(scale.high()));
        default -> {
          // Nothing more
        }
      }
    }
    return Json.write(node);
  }

  private static void options(ObjectNode prompt, List<Prompt.Option> options) {
    ArrayNode all = prompt.putArray("options");
    options.forEach(
        option -> all.addObject().put("key", option.key()).set("label", words(option.label())));
  }

  static PromptSet read(String text) {
    JsonNode node = Json.read(text);
    return new PromptSet(
        node.path("name").asText(),
        localized(node.path("title")),
        localized(node.path("about")),
        node.path("anonymous").asBoolean(),
        node.path("rotating").asBoolean(),
        Json.list(node.path("prompts"), QuestionsJson::prompt));
  }

  private static String type(Prompt prompt) {
    return switch (prompt) {
      case Prompt.SinceLastTime p -> "since-last-time";
      case Prompt.Text p -> "text";
      case Prompt.Choice p -> "choice";
      case Prompt.Several p -> "multi-choice";
      case Prompt.Scale p -> "scale";
      case Prompt.Somebody p -> "person";
      case Prompt.Recognition p -> "recognition";
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
      case "choice" -> new Prompt.Choice(key, question, hint, options(node));
      case "multi-choice" -> new Prompt.Several(key, question, hint, options(node));
      case "scale" ->
          new Prompt.Scale(
              key,
              question,
              hint,
              node.path("highest").asInt(),
              localized(node.path("low")),
              localized(node.path("high")));
      case "person" -> new Prompt.Somebody(key, question, hint);
      case "recognition" -> new Prompt.Recognition(key, question, hint);
      case "looking-for" -> new Prompt.LookingFor(key, question, hint);
      case "what-now" -> new Prompt.WhatNow(key, question, hint);
      default -> throw new IllegalStateException("unknown type of question: " + type);
    };
  }

  private static List<Prompt.Option> options(JsonNode node) {
    return Json.list(
        node.path("options"),
        option -> new Prompt.Option(option.path("key").asText(), localized(option.path("label"))));
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
    return words.isEmpty() ? NOTHING : new Localized(words);
  }
}
