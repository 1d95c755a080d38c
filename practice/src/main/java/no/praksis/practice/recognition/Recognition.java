package no.praksis.practice.recognition;

import java.time.Instant;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody recognises a colleague for.
 *
 * @param from who recognises
 * @param to who is recognised, never the same person
 * @param text for what, as typed
 * @param round in which it was said; null outside of rounds
 * @param at in practice time
 */
public record Recognition(
    RecognitionId id,
    GroupId group,
    PersonId from,
    PersonId to,
    String text,
    @Nullable RoundId round,
    Visibility visibility,
    Instant at) {

  /** The same, of somebody else or in other words. */
  public Recognition changed(PersonId newTo, String newText, Visibility newVisibility) {
    return new Recognition(id, group, from, newTo, newText, round, newVisibility, at);
  }
}
