package no.praksis.practice.memory;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/** The weekly questions without their wording, and a set of one question. */
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

  @Override
  public Optional<PromptSet> find(String name) {
    return all().stream().filter(set -> set.name().equals(name)).findFirst();
  }

  @Override
  public List<PromptSet> all() {
    return List.of(WEEKLY, FRIDAY);
  }
}
