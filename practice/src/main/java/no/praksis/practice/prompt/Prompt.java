package no.praksis.practice.prompt;

/** One question; each type of question is a type. All are optional: an empty one is skipped. */
public sealed interface Prompt {
  /**
   * Names the question within its set, in lower-case letters and hyphens; at most 40 characters.
   */
  String key();

  Localized question();

  /** A line of help below the question; may be empty. */
  Localized hint();

  /** What came of an action point that is due; left out for whoever has none. */
  record SinceLastTime(String key, Localized question, Localized hint) implements Prompt {}

  /** A few words or lines. */
  record Text(String key, Localized question, Localized hint) implements Prompt {}

  /** What somebody is looking for: information, an experience or a person. */
  record LookingFor(String key, Localized question, Localized hint) implements Prompt {}

  /** One action point until a moment. */
  record WhatNow(String key, Localized question, Localized hint) implements Prompt {}
}
