package no.praksis.practice.action;

import java.time.Instant;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an action point; at most one of each round and point.
 *
 * @param round in which it was said, or which took it up; null until then
 * @param note what happened, what was learned; may be empty
 * @param visibility of the note; only {@link Outcome#TRIED} is ever shown to others
 * @param dueBefore the moment that the point had before, so that the answer can be changed
 * @param at in practice time
 */
public record FollowUp(
    ActionPointId point,
    @Nullable RoundId round,
    Outcome outcome,
    String note,
    Visibility visibility,
    Due dueBefore,
    Instant at) {

  /** The same, taken up by a round. */
  public FollowUp in(RoundId newRound) {
    return new FollowUp(point, newRound, outcome, note, visibility, dueBefore, at);
  }

  /** The same with another line. */
  public FollowUp noted(String newNote) {
    return new FollowUp(point, round, outcome, newNote, visibility, dueBefore, at);
  }
}
