package no.praksis.practice.request;

import java.time.Instant;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is looking for.
 *
 * @param round in which it was made; null outside of rounds
 * @param createdAt in practice time
 * @param askedAt when its author was asked whether it is still looked for, in practice time; null
 *     before
 */
public record Request(
    RequestId id,
    GroupId group,
    PersonId person,
    @Nullable RoundId round,
    String text,
    Visibility visibility,
    State state,
    Instant createdAt,
    @Nullable Instant askedAt) {

  /** Where it stands. */
  public enum State {
    OPEN,
    FOUND,
    CLOSED
  }

  /** The same, in other words. */
  public Request worded(String newText, Visibility newVisibility) {
    return new Request(id, group, person, round, newText, newVisibility, state, createdAt, askedAt);
  }

  public Request in(State newState) {
    return new Request(id, group, person, round, text, visibility, newState, createdAt, askedAt);
  }

  /** Its author has been asked whether it is still looked for. */
  public Request asked(Instant at) {
    return new Request(id, group, person, round, text, visibility, state, createdAt, at);
  }
}
