package no.praksis.practice.round;

import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.id.PersonId;

/** Which action point of a person a round asks about: the oldest due one, at most one a round. */
final class AskedPoint {
  private AskedPoint() {}

  /** The one that was followed up in this round already, so that the answer can be changed. */
  static Optional<ActionPoint> in(Round.Asked round, PersonId person, ActionPoints points) {
    Optional<FollowUp> given = points.followUp(round.id(), person);
    if (given.isPresent()) {
      return points.find(given.get().point());
    }
    return points.open(round.group(), person).stream()
        .filter(point -> point.askedIn(round.date(), round.opensAt()))
        .findFirst();
  }
}
