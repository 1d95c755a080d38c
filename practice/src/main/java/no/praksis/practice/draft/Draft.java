package no.praksis.practice.draft;

import java.time.Duration;
import java.time.Instant;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something written in private that its author may share.
 *
 * @param about who is recognised; null for a request
 * @param at in practice time
 */
public record Draft(
    DraftId id, PersonId person, @Nullable PersonId about, String text, Instant at) {
  /** How long the author can take: over a weekend and a day off. */
  public static final Duration KEPT = Duration.ofDays(7);
}
