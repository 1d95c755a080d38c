package no.praksis.practice.round;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/** Says what came of one's own action point at any time, without waiting for a round to ask. */
public final class FollowUpPoint {
  private final Rounds rounds;
  private final ActionPoints points;
  private final Transactions transactions;
  private final Clock clock;

  public FollowUpPoint(Rounds rounds, ActionPoints points, Transactions transactions, Clock clock) {
    this.rounds = rounds;
    this.points = points;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param outcome tried or let go; <i>not yet</i> changes nothing and is an answer to a round
   * @param note what happened; may be empty
   */
  public Result followUp(
      Actor actor, ActionPointId id, Outcome outcome, String note, Visibility visibility) {
    return transactions.write(
        () -> {
          Optional<ActionPoint> point = points.find(id).filter(one -> actor.is(one.person()));
          if (point.isEmpty()) {
            return Result.NOT_ONES_OWN;
          }
          if (point.get().state() != ActionPoint.State.OPEN || outcome == Outcome.NOT_YET) {
            return Result.NOT_OPEN;
          }
          if (TypedText.isTooLong(note)) {
            return Result.TOO_LONG;
          }
          save(point.get(), outcome, TypedText.kept(note), visibility);
          return Result.DONE;
        });
  }

  private void save(ActionPoint point, Outcome outcome, String note, Visibility visibility) {
    points.save(point.followedUp(outcome, point.due()));
    points.save(
        new FollowUp(
            point.id(), openRound(point), outcome, note, visibility, point.due(), clock.instant()));
  }

  /** An answer that was given in a round that is still open is changed. */
  private @Nullable RoundId openRound(ActionPoint point) {
    List<RoundId> open = rounds.open(point.group()).stream().map(Round::id).toList();
    return points.followUps(point.id()).stream()
        .map(FollowUp::round)
        .filter(round -> round != null && open.contains(round))
        .findFirst()
        .orElse(null);
  }

  /** Opens a point again that was let go outside of rounds; harmless otherwise. */
  public Result keep(Actor actor, ActionPointId id) {
    return transactions.write(
        () -> {
          Optional<ActionPoint> point = points.find(id).filter(one -> actor.is(one.person()));
          if (point.isEmpty()) {
            return Result.NOT_ONES_OWN;
          }
          if (point.get().state() == ActionPoint.State.LET_GO) {
            points.followUps(id).stream()
                .filter(one -> one.round() == null && one.outcome() == Outcome.LET_GO)
                .findFirst()
                .ifPresent(
                    one -> {
                      points.remove(one);
                      points.save(point.get().opened());
                    });
          }
          return Result.DONE;
        });
  }

  /** How it ended. */
  public enum Result {
    DONE,
    NOT_ONES_OWN,
    NOT_OPEN,
    TOO_LONG
  }
}
