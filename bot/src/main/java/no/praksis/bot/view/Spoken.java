package no.praksis.bot.view;

import java.util.stream.Collectors;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;

/** What an answer says: words as typed, the words of an option, a step of its scale, a name. */
public final class Spoken {
  private Spoken() {}

  /**
   * @param answer as it is stored; empty stays empty
   * @param names of the people of the group
   */
  public static String of(Prompt prompt, String answer, Names names, Texts texts) {
    if (answer.isEmpty()) {
      return "";
    }
    return switch (prompt) {
      case Prompt.Choice choice ->
          Prompt.option(choice.options(), answer)
              .map(option -> option.label().in(texts.language()))
              .orElse(answer);
      case Prompt.Several several ->
          several.chosen(answer).stream()
              .map(option -> option.label().in(texts.language()))
              .collect(Collectors.joining(" · "));
      case Prompt.Scale scale ->
          texts.say("questions.step", "step", answer, "highest", scale.highest());
      case Prompt.Somebody somebody -> names.of(new PersonId(answer));
      case Prompt.Text words -> answer;
      case Prompt.SinceLastTime since -> answer;
      case Prompt.Recognition recognition -> answer;
      case Prompt.LookingFor lookingFor -> answer;
      case Prompt.WhatNow now -> answer;
    };
  }
}
