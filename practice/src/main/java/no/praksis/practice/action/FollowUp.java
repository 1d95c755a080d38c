package no.praksis.practice.action;

import java.time.Instant;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.RoundId;

/**
 * What somebody said in a round about an action point; at most one of each round and point.
 *
 * @param note what happened, what was learned; may be empty
 * @param visibility of the note; only {@link Outcome#TRIED} is ever shown to others
 * @param dueBefore the moment that the point had before, so that the answer can be changed
 * @param at in practice time
 */
public record FollowUp(
    ActionPointId point,
    RoundId round,
    Outcome outcome,
    String note,
    Visibility visibility,
    Due dueBefore,
    Instant at) {

  /** The same with another line. */
  public FollowUp noted(String newNote) {
    return new FollowUp(point, round, outcome, newNote, visibility, dueBefore, at);
  }
}
