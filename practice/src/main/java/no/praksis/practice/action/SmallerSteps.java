package no.praksis.practice.action;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;

/**
 * After the third <i>not yet</i> about the same point its owner is asked privately, once, whether
 * to make it smaller, keep it or let it go. Counted by point, never by person.
 */
public final class SmallerSteps {
  private static final int PATIENCE = 3;

  private final ActionPoints points;
  private final Outbox outbox;

  public SmallerSteps(ActionPoints points, Outbox outbox) {
    this.points = points;
    this.outbox = outbox;
  }

  /** After each follow-up, inside its transaction. */
  public void after(FollowUp followUp, ActionPoint point) {
    if (followUp.outcome() != Outcome.NOT_YET) {
      return;
    }
    long notYet =
        points.followUps(point.id()).stream()
            .filter(one -> one.outcome() == Outcome.NOT_YET)
            .count();
    if (notYet >= PATIENCE) {
      outbox.post(
          new MessageKey("smaller/" + point.id().value()),
          new Audience.Privately(point.person()),
          new Notice.SmallerPoint(point.id()));
    }
  }
}
