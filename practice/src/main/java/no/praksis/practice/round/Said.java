package no.praksis.practice.round;

import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;

/**
 * One thing that somebody said, as a reader sees it.
 *
 * @param text as typed; may be empty when only {@code about} is shown
 * @param about the action point that a follow-up is about; empty elsewhere
 */
public record Said(
    RoundId round,
    PersonId person,
    Prompt prompt,
    String text,
    String about,
    Visibility visibility) {}
