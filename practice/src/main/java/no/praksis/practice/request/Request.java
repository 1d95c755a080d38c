package no.praksis.practice.request;

import java.time.Instant;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;

/**
 * What somebody is looking for.
 *
 * @param createdAt in practice time
 */
public record Request(
    RequestId id,
    GroupId group,
    PersonId person,
    RoundId round,
    String text,
    Visibility visibility,
    State state,
    Instant createdAt) {

  /** Where it stands. */
  public enum State {
    OPEN,
    FOUND,
    CLOSED
  }

  /** The same, in other words. */
  public Request worded(String newText, Visibility newVisibility) {
    return new Request(id, group, person, round, newText, newVisibility, state, createdAt);
  }
}
