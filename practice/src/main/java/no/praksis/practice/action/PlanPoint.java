package no.praksis.practice.action;

import java.time.Clock;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Keeps an action point that somebody chooses outside of rounds. */
public final class PlanPoint {
  private final Policy policy;
  private final ActionPoints points;
  private final Transactions transactions;
  private final Clock clock;

  public PlanPoint(Policy policy, ActionPoints points, Transactions transactions, Clock clock) {
    this.policy = policy;
    this.points = points;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param text at most {@link TypedText#MAX_LENGTH} characters
   */
  public Result plan(Actor actor, GroupId group, String text, Visibility visibility, Due due) {
    return transactions.write(
        () -> {
          Optional<PersonId> person = actor.person();
          if (person.isEmpty() || !policy.allows(actor, Permission.TAKE_PART, group)) {
            return new NotAParticipant();
          }
          if (!TypedText.saysSomething(text)) {
            return new NothingSaid();
          }
          if (TypedText.isTooLong(text)) {
            return new TooLong();
          }
          ActionPoint point =
              new ActionPoint(
                  ActionPointId.random(),
                  group,
                  person.get(),
                  null,
                  text.strip(),
                  visibility,
                  due,
                  ActionPoint.State.OPEN,
                  clock.instant());
          points.save(point);
          return new Planned(point.id());
        });
  }

  /** How it ended. */
  public sealed interface Result {}

  public record Planned(ActionPointId point) implements Result {}

  public record NotAParticipant() implements Result {}

  public record NothingSaid() implements Result {}

  public record TooLong() implements Result {}
}
