package no.praksis.practice.round;

import java.util.ArrayList;
import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;

/** Takes words out of what was shared in a round, whether it is closed or not. */
public final class CorrectAnswer {
  private final Answers answers;
  private final ActionPoints points;
  private final Requests requests;

  public CorrectAnswer(Answers answers, ActionPoints points, Requests requests) {
    this.answers = answers;
    this.points = points;
    this.requests = requests;
  }

  /**
   * Leaves {@code words} of the person's answer to a question of words. When nothing is left, an
   * answer or request goes; an action point stays with its owner alone, since something may have
   * come of it. Inside a transaction.
   */
  public void leave(Round.Asked round, PersonId person, Prompt prompt, String words) {
    switch (prompt) {
      case Prompt.LookingFor looking ->
          requests.madeIn(round.id(), person).ifPresent(request -> leave(request, words));
      case Prompt.WhatNow now ->
          points.chosenIn(round.id(), person).ifPresent(point -> leave(point, words));
      default -> leave(round, person, prompt.key(), words);
    }
  }

  private void leave(Request request, String words) {
    if (TypedText.isEmpty(words)) {
      requests.remove(request.id());
    } else {
      requests.save(request.worded(words, request.visibility()));
    }
  }

  private void leave(ActionPoint point, String words) {
    boolean empty = TypedText.isEmpty(words);
    points.save(
        point.planned(
            empty ? point.text() : words,
            empty ? Visibility.ONLY_ME : point.visibility(),
            point.due()));
  }

  private void leave(Round.Asked round, PersonId person, String key, String words) {
    List<Answer> left = new ArrayList<>();
    for (Answer answer : answers.of(round.id(), person)) {
      if (!answer.prompt().equals(key)) {
        left.add(answer);
      } else if (!TypedText.isEmpty(words)) {
        left.add(answer.worded(words));
      }
    }
    answers.replace(round.id(), person, left);
  }
}
