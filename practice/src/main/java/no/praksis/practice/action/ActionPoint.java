package no.praksis.practice.action;

import java.time.Instant;
import java.time.LocalDate;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wanted to try.
 *
 * @param round the round in which it was chosen; null outside of rounds
 * @param text in the person's own words
 * @param plannedAt in practice time
 */
public record ActionPoint(
    ActionPointId id,
    GroupId group,
    PersonId person,
    @Nullable RoundId round,
    String text,
    Visibility visibility,
    Due due,
    State state,
    Instant plannedAt) {

  /** Where it stands. */
  public enum State {
    OPEN,
    TRIED,
    LET_GO
  }

  /** Whether a round of this nominal date, opened at this moment, asks about it. */
  public boolean askedIn(LocalDate roundDate, Instant opensAt) {
    return plannedAt.isBefore(opensAt) && due.before(roundDate, opensAt);
  }

  /** The same, in other words or with another moment. */
  public ActionPoint planned(String newText, Visibility newVisibility, Due newDue) {
    return new ActionPoint(
        id, group, person, round, newText, newVisibility, newDue, state, plannedAt);
  }

  /** The same with another moment. */
  public ActionPoint due(Due newDue) {
    return planned(text, visibility, newDue);
  }

  /** Open again, as it was. */
  public ActionPoint opened() {
    return new ActionPoint(id, group, person, round, text, visibility, due, State.OPEN, plannedAt);
  }

  /** After a follow-up; {@code askAgain} counts only when it is not done yet. */
  public ActionPoint followedUp(Outcome outcome, Due askAgain) {
    State next =
        switch (outcome) {
          case TRIED -> State.TRIED;
          case NOT_YET -> State.OPEN;
          case LET_GO -> State.LET_GO;
        };
    Due nextDue = outcome == Outcome.NOT_YET ? askAgain : due;
    return new ActionPoint(id, group, person, round, text, visibility, nextDue, next, plannedAt);
  }
}
