package no.praksis.practice.memory;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/**
 * The weekly questions without their wording, a set of one question, one that rotates and one that
 * is anonymous.
 */
public final class Questions implements PromptSets {
  private static final Localized NONE = Localized.same("");

  public static final PromptSet WEEKLY =
      new PromptSet(
          PromptSets.WEEKLY,
          NONE,
          List.of(
              new Prompt.SinceLastTime("since", NONE, NONE),
              new Prompt.Text("well", NONE, NONE),
              new Prompt.LookingFor("looking", NONE, NONE),
              new Prompt.WhatNow("now", NONE, NONE)));
  public static final PromptSet FRIDAY =
      new PromptSet("friday", NONE, List.of(new Prompt.Text("well", NONE, NONE)));

  public static final PromptSet TURNS =
      new PromptSet(
          "turns",
          NONE,
          NONE,
          false,
          true,
          List.of(
              new Prompt.Text("one", NONE, NONE),
              new Prompt.Text("two", NONE, NONE),
              new Prompt.Text("three", NONE, NONE),
              new Prompt.WhatNow("now", NONE, NONE)));
  public static final PromptSet ANONYMOUS =
      new PromptSet(
          "anonymous",
          NONE,
          NONE,
          true,
          false,
          List.of(new Prompt.Text("effect", NONE, NONE), new Prompt.Text("others", NONE, NONE)));

  @Override
  public Optional<PromptSet> find(GroupId group, String name) {
    return all(group).stream().filter(set -> set.name().equals(name)).findFirst();
  }

  @Override
  public List<PromptSet> all(GroupId group) {
    return forAll();
  }

  @Override
  public List<PromptSet> forAll() {
    return List.of(WEEKLY, FRIDAY, TURNS, ANONYMOUS);
  }

  @Override
  public List<PromptSet> own(GroupId group) {
    return List.of();
  }

  @Override
  public List<Prompt> extras() {
    return List.of(
        new Prompt.Recognition("recognition", NONE, NONE), new Prompt.Text("learned", NONE, NONE));
  }

  @Override
  public boolean isForAll(String name) {
    return name.equals(PromptSets.WEEKLY);
  }
}
