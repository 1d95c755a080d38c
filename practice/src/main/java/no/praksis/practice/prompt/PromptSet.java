package no.praksis.practice.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Questions that are asked together, in this order.
 *
 * @param name as commands name it: lower-case letters of any language, digits, and single hyphens
 *     between them; at most 40 characters
 * @param about when to use it, in a line; may be empty
 * @param anonymous whether nobody ever learns who answered what; such a set only has questions of
 *     words, choices and scales
 * @param rotating whether a round asks one of its questions of words, choices and scales, in turn
 */
public record PromptSet(
    String name,
    Localized title,
    Localized about,
    boolean anonymous,
    boolean rotating,
    List<Prompt> prompts) {
  private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\d]+(-[\\p{Ll}\\d]+)*");
  private static final int LONGEST_NAME = 40;

  public PromptSet {
    prompts = List.copyOf(prompts);
    if (prompts.isEmpty()) {
      throw new IllegalArgumentException("a set has at least one question");
    }
    if (prompts.stream().map(Prompt::key).distinct().count() != prompts.size()) {
      throw new IllegalArgumentException("each question has a key of its own");
    }
    if (anonymous && !prompts.stream().allMatch(PromptSet::standsAlone)) {
      throw new IllegalArgumentException("an anonymous set asks about no person's own affairs");
    }
  }

  /** With names, each time all of it. */
  public PromptSet(String name, Localized title, List<Prompt> prompts) {
    this(name, title, Localized.same(""), false, false, prompts);
  }

  /** Whether a set can be called so. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  public Optional<Prompt> prompt(String key) {
    return prompts.stream().filter(prompt -> prompt.key().equals(key)).findFirst();
  }

  /** The first question of this type. */
  public <P extends Prompt> Optional<P> first(Class<P> type) {
    return prompts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The same questions and these, before what somebody is looking for and will do. */
  public PromptSet with(List<Prompt> more) {
    List<Prompt> all = new ArrayList<>(prompts);
    int place = 0;
    while (place < all.size()
        && !(all.get(place) instanceof Prompt.LookingFor)
        && !(all.get(place) instanceof Prompt.WhatNow)) {
      place++;
    }
    all.addAll(place, more.stream().filter(one -> prompt(one.key()).isEmpty()).toList());
    return new PromptSet(name, title, about, anonymous, rotating, all);
  }

  /**
   * What one round asks: everything, or of a rotating set the question whose turn it is after those
   * that were asked last, and what is asked each time.
   *
   * @param last what the latest round with this set asked; empty before the first
   */
  public PromptSet after(List<Prompt> last) {
    List<Prompt> turns = prompts.stream().filter(PromptSet::standsAlone).toList();
    if (!rotating || turns.size() < 2) {
      return this;
    }
    int next = 0;
    for (int i = 0; i < turns.size(); i++) {
      String key = turns.get(i).key();
      if (last.stream().anyMatch(prompt -> prompt.key().equals(key))) {
        next = (i + 1) % turns.size();
      }
    }
    Prompt turn = turns.get(next);
    List<Prompt> asked =
        prompts.stream().filter(one -> one.equals(turn) || !standsAlone(one)).toList();
    return new PromptSet(name, title, about, anonymous, rotating, asked);
  }

  /** Whether the answer is only itself: about no person, and nothing comes of it later. */
  public static boolean standsAlone(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Text p -> true;
      case Prompt.Choice p -> true;
      case Prompt.Several p -> true;
      case Prompt.Scale p -> true;
      case Prompt.SinceLastTime p -> false;
      case Prompt.Somebody p -> false;
      case Prompt.Recognition p -> false;
      case Prompt.LookingFor p -> false;
      case Prompt.WhatNow p -> false;
    };
  }
}
