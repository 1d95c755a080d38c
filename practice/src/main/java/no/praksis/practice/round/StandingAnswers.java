package no.praksis.practice.round;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Requests;

/** What somebody has answered in a round so far, wherever each answer lives. */
public final class StandingAnswers {
  private final Answers answers;
  private final ActionPoints points;
  private final Requests requests;
  private final Recognitions recognitions;

  public StandingAnswers(
      Answers answers, ActionPoints points, Requests requests, Recognitions recognitions) {
    this.answers = answers;
    this.points = points;
    this.requests = requests;
    this.recognitions = recognitions;
  }

  /** All of it, in the order of the questions; what is not answered is left out. */
  List<Given> of(Round.Asked round, PersonId person) {
    return round.questions().prompts().stream()
        .flatMap(prompt -> at(round, person, prompt).stream())
        .toList();
  }

  /** What stands at this question. */
  public Optional<Given> at(Round.Asked round, PersonId person, Prompt prompt) {
    return switch (prompt) {
      case Prompt.SinceLastTime since ->
          points.followUp(round.id(), person).map(said -> followUp(since.key(), said));
      case Prompt.LookingFor looking ->
          requests
              .madeIn(round.id(), person)
              .map(one -> Given.words(looking.key(), one.text(), one.visibility()));
      case Prompt.WhatNow now ->
          points
              .chosenIn(round.id(), person)
              .map(one -> new Given(now.key(), one.text(), one.visibility(), null, one.due()));
      case Prompt.Recognition recognition ->
          recognitions
              .givenIn(round.id(), person)
              .map(
                  one ->
                      new Given(
                          recognition.key(), one.text(), one.visibility(), null, null, one.to()));
      case Prompt.Text text -> words(round.id(), person, text.key());
      case Prompt.Choice choice -> words(round.id(), person, choice.key());
      case Prompt.Several several -> words(round.id(), person, several.key());
      case Prompt.Scale scale -> words(round.id(), person, scale.key());
      case Prompt.Somebody somebody -> words(round.id(), person, somebody.key());
    };
  }

  private Given followUp(String key, FollowUp said) {
    return new Given(
        key,
        said.note(),
        said.visibility(),
        said.outcome(),
        said.outcome() == Outcome.NOT_YET
            ? points.find(said.point()).map(ActionPoint::due).orElse(null)
            : null);
  }

  private Optional<Given> words(RoundId round, PersonId person, String key) {
    return answers.of(round, person).stream()
        .filter(answer -> answer.prompt().equals(key))
        .findFirst()
        .map(answer -> Given.words(key, answer.text(), answer.visibility()));
  }
}
