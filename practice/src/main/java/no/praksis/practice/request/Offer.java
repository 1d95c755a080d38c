package no.praksis.practice.request;

import java.time.Instant;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;

/**
 * Somebody can help; seen by the two alone.
 *
 * @param text with what; may be empty
 * @param at in practice time
 */
public record Offer(RequestId request, PersonId person, String text, Instant at) {}
