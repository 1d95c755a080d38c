package no.praksis.bot.questions;

import static no.praksis.bot.questions.YamlNode.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;

/**
 * Reads a set of questions: name, title, about, anonymous, rotate, and questions. The same format
 * for the sets that come with Praksis and for those that people write themselves.
 */
public final class PromptSetYaml {
  private static final Set<String> FIELDS =
      Set.of("name", "title", "about", "anonymous", "rotate", "questions");

  private PromptSetYaml() {}

  /**
   * @throws FaultyQuestions when it is no set of questions
   */
  public static PromptSet read(String text) throws FaultyQuestions {
    YamlFields set = YamlFields.of(YamlNode.Reader.read(text), FIELDS);
    String name = set.text("name").toLowerCase(Locale.ROOT);
    if (!PromptSet.isName(name)) {
      throw fault(set.line("name"), "name", Map.of("name", name));
    }
    boolean anonymous = set.truth("anonymous");
    return new PromptSet(
        name,
        set.words("title", Limits.TITLE),
        set.optionalWords("about", Limits.ABOUT),
        anonymous,
        set.truth("rotate"),
        prompts(set, anonymous));
  }

  private static List<Prompt> prompts(YamlFields set, boolean anonymous) throws FaultyQuestions {
    List<YamlNode> items = set.items("questions");
    if (items.isEmpty()) {
      throw fault(set.line("questions"), "missing", Map.of("name", "questions"));
    }
    if (items.size() > Limits.QUESTIONS) {
      throw fault(
          items.get(Limits.QUESTIONS).line(),
          "too-many-questions",
          Map.of("count", items.size(), "most", Limits.QUESTIONS));
    }
    List<Prompt> prompts = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Set<Class<?>> once = new HashSet<>();
    for (YamlNode item : items) {
      Prompt prompt = PromptYaml.read(item);
      if (!keys.add(prompt.key())) {
        throw fault(item.line(), "same-key", Map.of("key", prompt.key()));
      }
      if (anonymous && !PromptSet.standsAlone(prompt)) {
        throw fault(item.line(), "anonymous-type", Map.of("key", prompt.key()));
      }
      if (Limits.onlyOnce(prompt) && !once.add(prompt.getClass())) {
        throw fault(item.line(), "once", Map.of("key", prompt.key()));
      }
      prompts.add(prompt);
    }
    return prompts;
  }
}
