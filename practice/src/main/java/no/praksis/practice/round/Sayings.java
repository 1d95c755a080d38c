package no.praksis.practice.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import org.jspecify.annotations.Nullable;

/** Gathers what was said in rounds, as far as one reader may see it. */
public final class Sayings {
  private final Answers answers;
  private final ActionPoints points;
  private final Requests requests;
  private final Recognitions recognitions;

  public Sayings(
      Answers answers, ActionPoints points, Requests requests, Recognitions recognitions) {
    this.answers = answers;
    this.points = points;
    this.requests = requests;
    this.recognitions = recognitions;
  }

  /** All that the lens shows of these rounds; each kind in the order of saying. */
  public List<Said> in(List<? extends Round.Asked> rounds, Lens lens) {
    Map<RoundId, Round.Asked> byId =
        rounds.stream().collect(Collectors.toMap(Round::id, Function.identity()));
    List<Said> all = new ArrayList<>();
    List<ActionPoint> chosen = points.chosenIn(byId.keySet());
    all.addAll(followUps(byId, chosen, lens));
    for (Answer answer : answers.in(byId.keySet())) {
      prompt(byId, answer.round(), answer.prompt())
          .ifPresent(prompt -> all.add(said(answer, prompt)));
    }
    for (Recognition recognition : recognitions.givenIn(byId.keySet())) {
      first(byId, recognition.round(), Prompt.Recognition.class)
          .ifPresent(prompt -> all.add(said(recognition, prompt)));
    }
    for (Request request : requests.madeIn(byId.keySet())) {
      first(byId, request.round(), Prompt.LookingFor.class)
          .ifPresent(prompt -> all.add(said(request, prompt)));
    }
    for (ActionPoint point : chosen) {
      first(byId, point.round(), Prompt.WhatNow.class)
          .ifPresent(prompt -> all.add(said(point, prompt)));
    }
    return all.stream().filter(said -> lens.shows(said.person(), said.visibility())).toList();
  }

  private List<Said> followUps(
      Map<RoundId, Round.Asked> rounds, List<ActionPoint> chosen, Lens lens) {
    List<FollowUp> followUps = points.followUps(rounds.keySet());
    Map<ActionPointId, ActionPoint> known = known(followUps, chosen);
    List<Said> tried = new ArrayList<>();
    for (FollowUp followUp : followUps) {
      Optional<ActionPoint> point = Optional.ofNullable(known.get(followUp.point()));
      if (followUp.outcome() == Outcome.TRIED && point.isPresent()) {
        first(rounds, followUp.round(), Prompt.SinceLastTime.class)
            .map(prompt -> said(followUp, point.get(), prompt, lens))
            .filter(said -> !TypedText.isEmpty(said.text()) || !said.about().isBlank())
            .ifPresent(tried::add);
      }
    }
    return tried;
  }

  /** What is followed up was often chosen in an earlier round. */
  private Map<ActionPointId, ActionPoint> known(
      List<FollowUp> followUps, List<ActionPoint> chosen) {
    Map<ActionPointId, ActionPoint> known =
        new HashMap<>(
            chosen.stream().collect(Collectors.toMap(ActionPoint::id, Function.identity())));
    List<ActionPointId> earlier =
        followUps.stream().map(FollowUp::point).filter(id -> !known.containsKey(id)).toList();
    if (!earlier.isEmpty()) {
      points.find(earlier).forEach(point -> known.put(point.id(), point));
    }
    return known;
  }

  /** The point itself is told only where its own visibility allows it. */
  private static Said said(FollowUp followUp, ActionPoint point, Prompt prompt, Lens lens) {
    String about = lens.shows(point.person(), point.visibility()) ? point.text() : "";
    return new Said(
        requireNonNull(followUp.round()),
        point.person(),
        prompt,
        followUp.note(),
        about,
        followUp.visibility());
  }

  private static Said said(Answer answer, Prompt prompt) {
    if (prompt instanceof Prompt.Somebody) {
      PersonId whom = new PersonId(answer.text());
      return new Said(answer.round(), answer.person(), prompt, "", "", answer.visibility(), whom);
    }
    return new Said(
        answer.round(), answer.person(), prompt, answer.text(), "", answer.visibility());
  }

  private static Said said(Recognition recognition, Prompt prompt) {
    return new Said(
        requireNonNull(recognition.round()),
        recognition.from(),
        prompt,
        recognition.text(),
        "",
        recognition.visibility(),
        recognition.to());
  }

  private static Said said(Request request, Prompt prompt) {
    return new Said(
        requireNonNull(request.round()),
        request.person(),
        prompt,
        request.text(),
        "",
        request.visibility());
  }

  private static Said said(ActionPoint point, Prompt prompt) {
    return new Said(
        requireNonNull(point.round()),
        point.person(),
        prompt,
        point.text(),
        "",
        point.visibility());
  }

  private static Optional<Prompt> prompt(
      Map<RoundId, Round.Asked> rounds, RoundId round, String key) {
    return Optional.ofNullable(rounds.get(round)).flatMap(one -> one.questions().prompt(key));
  }

  private static <P extends Prompt> Optional<P> first(
      Map<RoundId, Round.Asked> rounds, @Nullable RoundId round, Class<P> type) {
    return Optional.ofNullable(round).map(rounds::get).flatMap(one -> one.questions().first(type));
  }
}
