package no.praksis.bot.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.bot.view.OwnSetFormView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import org.jspecify.annotations.Nullable;

/**
 * What came in with the form for questions of one's own: a set, or what to mend at which field.
 *
 * @param set null when there is something to mend
 * @param errors by field id
 */
public record OwnSetForm(@Nullable PromptSet set, Map<String, String> errors) {
  private static final Localized NONE = Localized.same("");

  /**
   * @param name of the set that is changed; empty for a new one
   */
  public static OwnSetForm read(Map<String, String> values, String name, Texts texts) {
    String yaml = values.getOrDefault(OwnSetFormView.YAML, "");
    return yaml.isBlank() ? new Reader(values, texts).read(name) : pasted(yaml, name, texts);
  }

  private static OwnSetForm pasted(String yaml, String name, Texts texts) {
    try {
      PromptSet set = PromptSetYaml.read(yaml);
      if (!name.isEmpty() && !set.name().equals(name)) {
        return wrong(OwnSetFormView.YAML, texts.say("own.name-stays", "name", name));
      }
      return new OwnSetForm(set, Map.of());
    } catch (FaultyQuestions faulty) {
      String why = faulty.fault().in(texts.say("fault.pasted"), texts);
      return wrong(OwnSetFormView.YAML, why);
    }
  }

  private static OwnSetForm wrong(String field, String why) {
    return new OwnSetForm(null, Map.of(field, why));
  }

  /** Reads the fields one by one. */
  private static final class Reader {
    private final Map<String, String> values;
    private final Texts texts;
    private final Map<String, String> errors = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<Class<?>> once = new HashSet<>();

    Reader(Map<String, String> values, Texts texts) {
      this.values = values;
      this.texts = texts;
    }

    OwnSetForm read(String name) {
      String title = words(OwnSetFormView.TITLE, Limits.TITLE);
      String called = name.isEmpty() ? Slugs.name(title) : name;
      if (title.isEmpty()) {
        errors.putIfAbsent(OwnSetFormView.TITLE, texts.say("own.no-title"));
      } else if (!PromptSet.isName(called)) {
        errors.putIfAbsent(OwnSetFormView.TITLE, texts.say("own.no-letters"));
      }
      String about = words(OwnSetFormView.ABOUT, Limits.ABOUT);
      boolean anonymous = value(OwnSetFormView.ANONYMOUS).equals("yes");
      List<Prompt> prompts = new ArrayList<>();
      for (int number = 1; number <= OwnSetFormView.QUESTIONS; number++) {
        Prompt prompt = prompt(OwnSetFormView.question(number), anonymous);
        if (prompt != null) {
          prompts.add(prompt);
        }
      }
      if (prompts.isEmpty() && errors.isEmpty()) {
        errors.put(OwnSetFormView.question(1), texts.say("own.no-question"));
      }
      if (!errors.isEmpty()) {
        return new OwnSetForm(null, errors);
      }
      boolean rotating = value(OwnSetFormView.ROTATING).equals("yes");
      return new OwnSetForm(
          new PromptSet(
              called, Localized.same(title), Localized.same(about), anonymous, rotating, prompts),
          Map.of());
    }

    private @Nullable Prompt prompt(String field, boolean anonymous) {
      String words = words(field, Limits.QUESTION);
      String type = value(field + OwnSetFormView.TYPE);
      List<String> lines = lines(field + OwnSetFormView.OPTIONS);
      if (words.isEmpty()) {
        if (!lines.isEmpty() || !List.of("", "text").contains(type)) {
          errors.putIfAbsent(field, texts.say("own.question-missing"));
        }
        return null;
      }
      Prompt prompt = prompt(field, type, words, lines);
      if (prompt == null) {
        return null;
      }
      String typeField = field + OwnSetFormView.TYPE;
      if (anonymous && !PromptSet.standsAlone(prompt)) {
        errors.put(typeField, texts.say("own.not-anonymous"));
      } else if (Limits.onlyOnce(prompt) && !once.add(prompt.getClass())) {
        errors.put(typeField, texts.say("own.only-once"));
      }
      return prompt;
    }

    private @Nullable Prompt prompt(String field, String type, String words, List<String> lines) {
      String key = Slugs.key(words, keys);
      Localized question = Localized.same(words);
      switch (type) {
        case "choice", "multi-choice" -> {
          List<Prompt.Option> options = options(field, lines);
          if (options.isEmpty()) {
            return null;
          }
          return type.equals("choice")
              ? new Prompt.Choice(key, question, NONE, options)
              : new Prompt.Several(key, question, NONE, options);
        }
        case "scale-5", "scale-6", "scale-10" -> {
          return scale(field, key, question, Integer.parseInt(type.substring(6)), lines);
        }
        default -> {
          if (!lines.isEmpty()) {
            errors.put(field + OwnSetFormView.TYPE, texts.say("own.type-for-options"));
          }
          return switch (type) {
            case "person" -> new Prompt.Somebody(key, question, NONE);
            case "recognition" -> new Prompt.Recognition(key, question, NONE);
            case "request" -> new Prompt.LookingFor(key, question, NONE);
            case "action-point" -> new Prompt.WhatNow(key, question, NONE);
            case "since-last-time" -> new Prompt.SinceLastTime(key, question, NONE);
            default -> new Prompt.Text(key, question, NONE);
          };
        }
      }
    }

    private List<Prompt.Option> options(String field, List<String> lines) {
      String id = field + OwnSetFormView.OPTIONS;
      if (lines.size() < Prompt.Option.FEWEST || lines.size() > Prompt.Option.MOST) {
        errors.put(
            id,
            texts.say(
                "own.how-many-options",
                Map.of(
                    "count", lines.size(),
                    "fewest", Prompt.Option.FEWEST,
                    "most", Prompt.Option.MOST)));
        return List.of();
      }
      Set<String> taken = new HashSet<>();
      List<Prompt.Option> options = new ArrayList<>();
      for (String line : lines) {
        tooLong(id, line, Limits.OPTION);
        options.add(new Prompt.Option(Slugs.key(line, taken), Localized.same(line)));
      }
      return options;
    }

    private @Nullable Prompt scale(
        String field, String key, Localized question, int highest, List<String> ends) {
      String id = field + OwnSetFormView.OPTIONS;
      if (!ends.isEmpty() && ends.size() != 2) {
        errors.put(id, texts.say("own.two-ends"));
        return null;
      }
      ends.forEach(end -> tooLong(id, end, Limits.END));
      Localized low = Localized.same(ends.isEmpty() ? "" : ends.getFirst());
      Localized high = Localized.same(ends.isEmpty() ? "" : ends.getLast());
      return new Prompt.Scale(key, question, NONE, highest, low, high);
    }

    private String value(String field) {
      return TypedText.kept(values.getOrDefault(field, ""));
    }

    private String words(String field, int longest) {
      String words = value(field);
      tooLong(field, words, longest);
      return words;
    }

    private void tooLong(String field, String words, int longest) {
      int length = words.codePointCount(0, words.length());
      if (length > longest) {
        errors.put(field, texts.say("answer.too-long", "length", length, "most", longest));
      }
    }

    private List<String> lines(String field) {
      return Arrays.stream(value(field).split("\n"))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
