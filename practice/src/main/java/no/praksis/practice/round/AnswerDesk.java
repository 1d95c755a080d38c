package no.praksis.practice.round;

import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import org.jspecify.annotations.Nullable;

/** Puts the answers that live on after a round in their places. Inside a transaction. */
public final class AnswerDesk {
  private final ActionPoints points;
  private final Requests requests;
  private final Groups groups;

  public AnswerDesk(ActionPoints points, Requests requests, Groups groups) {
    this.points = points;
    this.requests = requests;
    this.groups = groups;
  }

  /** Whether the question offers what is given. */
  boolean takes(Prompt prompt, Given given, GroupId group) {
    return switch (prompt) {
      case Prompt.Somebody one -> groups.member(group, new PersonId(given.text())).isPresent();
      default -> given.text().isBlank() || prompt.takes(given.text());
    };
  }

  void followUp(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    Optional<FollowUp> before = points.followUp(round.id(), person);
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
    points.save(
        new FollowUp(
            point.id(),
            round.id(),
            given.outcome(),
            given.text(),
            given.visibility(),
            point.due(),
            now));
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
    Optional<Request> before = requests.madeIn(round.id(), person);
    if (given == null || given.isEmpty()) {
      before.map(Request::id).ifPresent(requests::remove);
      return;
    }
    requests.save(
        before
            .map(one -> one.worded(given.text(), given.visibility()))
            .orElseGet(
                () ->
                    new Request(
                        RequestId.random(),
                        round.group(),
                        person,
                        round.id(),
                        given.text(),
                        given.visibility(),
                        Request.State.OPEN,
                        now,
                        null)));
  }

  void plan(Round.Open round, PersonId person, @Nullable Given given, Instant now) {
    Optional<ActionPoint> before = points.chosenIn(round.id(), person);
    if (given == null || given.isEmpty()) {
      before.map(ActionPoint::id).ifPresent(points::remove);
      return;
    }
    Due due = given.due() == null ? new Due.NextRound() : given.due();
    points.save(
        before
            .map(one -> one.planned(given.text(), given.visibility(), due))
            .orElseGet(
                () ->
                    new ActionPoint(
                        ActionPointId.random(),
                        round.group(),
                        person,
                        round.id(),
                        given.text(),
                        given.visibility(),
                        due,
                        ActionPoint.State.OPEN,
                        now)));
  }
}
