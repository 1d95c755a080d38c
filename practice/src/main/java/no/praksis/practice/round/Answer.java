package no.praksis.practice.round;

import java.time.Instant;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/**
 * What somebody said to one question. Action points, follow-ups and requests have tables of their
 * own, so that nothing is stored twice.
 *
 * @param prompt the key of the question in the round's set
 * @param text as typed, or as {@link no.praksis.practice.prompt.Prompt#takes} has it
 * @param at in practice time
 */
public record Answer(
    RoundId round, PersonId person, String prompt, String text, Visibility visibility, Instant at) {
  /** The longest text that people may type into one answer, in Unicode code points. */
  public static final int MAX_LENGTH = TypedText.MAX_LENGTH;

  /** The same in other words. */
  public Answer worded(String newText) {
    return new Answer(round, person, prompt, newText, visibility, at);
  }
}
