package no.praksis.practice.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.SmallerSteps;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import org.jspecify.annotations.Nullable;

/** Puts the answers that live on after a round in their places. Inside a transaction. */
public final class AnswerDesk {
  private final ActionPoints points;
  private final Requests requests;
  private final Recognitions recognitions;
  private final Answers answers;
  private final AnonymousAnswers anonymous;
  private final Groups groups;
  private final SmallerSteps smallerSteps;

  public AnswerDesk(
      ActionPoints points,
      Requests requests,
      Recognitions recognitions,
      Answers answers,
      AnonymousAnswers anonymous,
      Groups groups,
      SmallerSteps smallerSteps) {
    this.points = points;
    this.requests = requests;
    this.recognitions = recognitions;
    this.answers = answers;
    this.anonymous = anonymous;
    this.groups = groups;
    this.smallerSteps = smallerSteps;
  }

  /** What the person has said to questions of words, choices and scales, and about persons. */
  List<Answer> words(Round.Open round, PersonId person) {
    if (!round.questions().anonymous()) {
      return answers.of(round.id(), person);
    }
    return anonymous.draft(round.id(), person).entrySet().stream()
        .map(
            entry ->
                new Answer(
                    round.id(),
                    person,
                    entry.getKey(),
                    entry.getValue(),
                    Visibility.ONLY_ME,
                    round.opensAt()))
        .toList();
  }

  /** Makes these all that the person has said. */
  void keepWords(Round.Open round, PersonId person, List<Answer> words) {
    if (round.questions().anonymous()) {
      anonymous.replaceDraft(
          round.id(),
          person,
          words.stream().collect(Collectors.toMap(Answer::prompt, Answer::text)));
    } else {
      answers.replace(round.id(), person, words);
    }
  }

  /** Whether the question offers what is given. */
  boolean takes(Prompt prompt, Given given, GroupId group) {
    return switch (prompt) {
      case Prompt.Somebody one -> groups.member(group, new PersonId(given.text())).isPresent();
      case Prompt.Recognition one -> recognises(given, group);
      default -> TypedText.isEmpty(given.text()) || prompt.takes(given.text());
    };
  }

  /** Somebody and for what, both. */
  private boolean recognises(Given given, GroupId group) {
    return given.whom() != null
        && !TypedText.isEmpty(given.text())
        && groups.member(group, given.whom()).isPresent();
  }

  Optional<Recognition> recognition(RoundId round, PersonId person) {
    return recognitions.givenIn(round, person);
  }

  void recognition(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    Optional<Recognition> before = recognitions.givenIn(round.id(), person);
    PersonId whom = given == null ? null : given.whom();
    if (given == null || whom == null || whom.equals(person)) {
      before.map(Recognition::id).ifPresent(recognitions::remove);
      return;
    }
    recognitions.save(
        before
            .map(one -> one.changed(whom, given.text(), given.visibility()))
            .orElseGet(
                () ->
                    new Recognition(
                        RecognitionId.random(),
                        round.group(),
                        person,
                        whom,
                        given.text(),
                        round.id(),
                        given.visibility(),
                        now)));
  }

  void followUp(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    Optional<FollowUp> before = points.followUp(round.id(), person);
    boolean nothing = given == null || given.outcome() == null;
    if (nothing && before.isEmpty()) {
      return;
    }
    Optional<ActionPoint> asked = AskedPoint.in(round, person, points);
    if (asked.isEmpty()) {
      return;
    }
    ActionPoint point = before.map(one -> undone(asked.get(), one)).orElse(asked.get());
    if (given == null || given.outcome() == null) {
      before.ifPresent(
          one -> {
            points.remove(one);
            points.save(point);
          });
      return;
    }
    Due askAgain = given.due() == null ? new Due.NextRound() : given.due();
    points.save(point.followedUp(given.outcome(), askAgain));
    FollowUp followUp =
        new FollowUp(
            point.id(),
            round.id(),
            given.outcome(),
            given.text(),
            given.visibility(),
            point.due(),
            now);
    points.save(followUp);
    smallerSteps.after(followUp, point);
  }

  private static ActionPoint undone(ActionPoint point, FollowUp followUp) {
    return new ActionPoint(
        point.id(),
        point.group(),
        point.person(),
        point.round(),
        point.text(),
        point.visibility(),
        followUp.dueBefore(),
        ActionPoint.State.OPEN,
        point.plannedAt());
  }

  void request(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    if (given == null || given.isEmpty()) {
      requests.madeIn(round.id(), person).map(Request::id).ifPresent(requests::remove);
      return;
    }
    requests.make(
        new Request(
            RequestId.random(),
            round.group(),
            person,
            round.id(),
            given.text(),
            given.visibility(),
            Request.State.OPEN,
            now,
            null));
  }

  void plan(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    if (given == null || given.isEmpty()) {
      points.chosenIn(round.id(), person).map(ActionPoint::id).ifPresent(points::remove);
      return;
    }
    points.choose(
        new ActionPoint(
            ActionPointId.random(),
            round.group(),
            person,
            round.id(),
            given.text(),
            given.visibility(),
            given.due() == null ? new Due.NextRound() : given.due(),
            ActionPoint.State.OPEN,
            now));
  }
}
