package no.praksis.practice.action;

import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;

/** Puts one's own open action point in other words, or shows it to others. */
public final class ChangePoint {
  private final ActionPoints points;
  private final Transactions transactions;

  public ChangePoint(ActionPoints points, Transactions transactions) {
    this.points = points;
    this.transactions = transactions;
  }

  public Result change(Actor actor, ActionPointId id, String text, Visibility visibility) {
    return transactions.write(
        () -> {
          Optional<ActionPoint> point = points.find(id).filter(one -> actor.is(one.person()));
          if (point.isEmpty()) {
            return Result.NOT_ONES_OWN;
          }
          if (point.get().state() != ActionPoint.State.OPEN) {
            return Result.NOT_OPEN;
          }
          if (!TypedText.saysSomething(text)) {
            return Result.NOTHING_SAID;
          }
          if (TypedText.isTooLong(text)) {
            return Result.TOO_LONG;
          }
          points.save(point.get().planned(text.strip(), visibility, point.get().due()));
          return Result.CHANGED;
        });
  }

  /** How it ended. */
  public enum Result {
    CHANGED,
    NOT_ONES_OWN,
    NOT_OPEN,
    NOTHING_SAID,
    TOO_LONG
  }
}
