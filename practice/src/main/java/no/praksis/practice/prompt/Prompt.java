package no.praksis.practice.prompt;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One question; each type of question is a type. All are optional: an empty one is skipped.
 *
 * <p>What is answered is a text: the words that were typed, or what {@link #takes} describes.
 */
public sealed interface Prompt {
  /**
   * Names the question within its set, in lower-case letters and hyphens; at most 40 characters.
   */
  String key();

  Localized question();

  /** A line of help below the question; may be empty. */
  Localized hint();

  /** Whether this text, which is not empty, can be an answer. Words always can. */
  default boolean takes(String answer) {
    return true;
  }

  /** What came of an action point that is due; left out for whoever has none. */
  record SinceLastTime(String key, Localized question, Localized hint) implements Prompt {}

  /** A few words or lines. */
  record Text(String key, Localized question, Localized hint) implements Prompt {}

  /** One of some options; the answer is the option's key. */
  record Choice(String key, Localized question, Localized hint, List<Option> options)
      implements Prompt {
    public Choice {
      options = checked(options);
    }

    @Override
    public boolean takes(String answer) {
      return Prompt.option(options, answer).isPresent();
    }
  }

  /** Any of some options; the answer is their keys with commas between. */
  record Several(String key, Localized question, Localized hint, List<Option> options)
      implements Prompt {
    public Several {
      options = checked(options);
    }

    /** The options that such an answer chooses, in the order in which they are offered. */
    public List<Option> chosen(String answer) {
      Set<String> keys = new HashSet<>(Arrays.asList(answer.split(",")));
      return options.stream().filter(option -> keys.contains(option.key())).toList();
    }

    @Override
    public boolean takes(String answer) {
      return chosen(answer).size() == answer.split(",", -1).length;
    }
  }

  /**
   * A step from 1 to the highest; the answer is its number.
   *
   * @param highest 5, 6 or 10
   * @param low what 1 means; may be empty
   * @param high what the highest means; may be empty
   */
  record Scale(
      String key, Localized question, Localized hint, int highest, Localized low, Localized high)
      implements Prompt {
    /** The highest steps that there can be. */
    public static final Set<Integer> HIGHEST = Set.of(5, 6, 10);

    public Scale {
      if (!HIGHEST.contains(highest)) {
        throw new IllegalArgumentException("a scale ends at 5, 6 or 10");
      }
    }

    @Override
    public boolean takes(String answer) {
      return steps().contains(answer);
    }

    /** All possible answers, ascending. */
    public List<String> steps() {
      return IntStream.rangeClosed(1, highest).mapToObj(Integer::toString).toList();
    }
  }

  /** A person of the group; the answer is the person's id. */
  record Somebody(String key, Localized question, Localized hint) implements Prompt {}

  /** Which colleague deserves recognition, and for what. */
  record Recognition(String key, Localized question, Localized hint) implements Prompt {}

  /** What somebody is looking for: information, an experience or a person. */
  record LookingFor(String key, Localized question, Localized hint) implements Prompt {}

  /** One action point until a moment. */
  record WhatNow(String key, Localized question, Localized hint) implements Prompt {}

  /**
   * One thing to choose.
   *
   * @param key as a question's; unique within its question
   */
  record Option(String key, Localized label) {
    /** How few and how many options a question has. */
    public static final int FEWEST = 2;

    public static final int MOST = 10;
  }

  /** The option with this key. */
  static Optional<Option> option(List<Option> options, String key) {
    return options.stream().filter(option -> option.key().equals(key)).findFirst();
  }

  private static List<Option> checked(List<Option> options) {
    if (options.size() < Option.FEWEST || options.size() > Option.MOST) {
      throw new IllegalArgumentException("a choice has 2 to 10 options");
    }
    if (options.stream().map(Option::key).distinct().count() != options.size()) {
      throw new IllegalArgumentException("each option has a key of its own");
    }
    return List.copyOf(options);
  }
}
