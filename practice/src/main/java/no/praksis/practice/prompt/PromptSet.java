package no.praksis.practice.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Questions that are asked together, in this order.
 *
 * @param name as commands name it: lower-case letters and hyphens
 */
public record PromptSet(String name, Localized title, List<Prompt> prompts) {
  public PromptSet {
    prompts = List.copyOf(prompts);
    if (prompts.isEmpty()) {
      throw new IllegalArgumentException("a set has at least one question");
    }
    if (prompts.stream().map(Prompt::key).distinct().count() != prompts.size()) {
      throw new IllegalArgumentException("each question has a key of its own");
    }
  }

  public Optional<Prompt> prompt(String key) {
    return prompts.stream().filter(prompt -> prompt.key().equals(key)).findFirst();
  }

  /** The first question of this type. */
  public <P extends Prompt> Optional<P> first(Class<P> type) {
    return prompts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
