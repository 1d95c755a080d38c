package no.praksis.bot.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.bot.view.OwnSetFormView;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/** What the form for questions of one's own starts with when a set is changed. */
public final class OwnSetValues {
  private OwnSetValues() {}

  /** In its fields where they have room for all of it, else as YAML. */
  public static Map<String, String> of(PromptSet set) {
    if (!fits(set)) {
      return Map.of(OwnSetFormView.YAML, PromptSetYamlWriter.write(set));
    }
    Map<String, String> values = new HashMap<>();
    values.put(OwnSetFormView.TITLE, words(set.title()));
    values.put(OwnSetFormView.ABOUT, words(set.about()));
    values.put(OwnSetFormView.ANONYMOUS, set.anonymous() ? "yes" : "no");
    values.put(OwnSetFormView.ROTATING, set.rotating() ? "yes" : "no");
    for (int i = 0; i < set.prompts().size(); i++) {
      Prompt prompt = set.prompts().get(i);
      String field = OwnSetFormView.question(i + 1);
      values.put(field, words(prompt.question()));
      values.put(field + OwnSetFormView.TYPE, type(prompt));
      values.put(field + OwnSetFormView.OPTIONS, options(prompt));
    }
    return values;
  }

  private static boolean fits(PromptSet set) {
    return set.prompts().size() <= OwnSetFormView.QUESTIONS
        && set.title().words().size() == 1
        && set.about().words().size() == 1
        && set.prompts().stream().allMatch(OwnSetValues::fits);
  }

  private static boolean fits(Prompt prompt) {
    return prompt.question().words().size() == 1
        && words(prompt.hint()).isEmpty()
        && labels(prompt).stream().allMatch(label -> label.words().size() == 1);
  }

  private static List<Localized> labels(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Choice choice -> choice.options().stream().map(Prompt.Option::label).toList();
      case Prompt.Several several -> several.options().stream().map(Prompt.Option::label).toList();
      case Prompt.Scale scale -> List.of(scale.low(), scale.high());
      default -> List.of();
    };
  }

  private static String options(Prompt prompt) {
    return labels(prompt).stream()
        .map(OwnSetValues::words)
        .filter(label -> !label.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String type(Prompt prompt) {
    return prompt instanceof Prompt.Scale scale
        ? "scale-" + scale.highest()
        : PromptSetYamlWriter.type(prompt);
  }

  private static String words(Localized words) {
    return words.in(Language.EN);
  }
}
