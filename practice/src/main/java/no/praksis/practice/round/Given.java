package no.praksis.practice.round;

import no.praksis.practice.action.Due;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in at one question. Empty text means nothing.
 *
 * @param prompt the key of the question
 * @param text as typed, or as {@link no.praksis.practice.prompt.Prompt#takes} has it; for a
 *     follow-up the line about it
 * @param outcome of the action point that was asked about; null elsewhere, and when not chosen
 * @param due of the action point, or of asking again; null where there is none
 * @param whom the colleague who is recognised; null elsewhere, and when nobody is chosen
 */
public record Given(
    String prompt,
    String text,
    Visibility visibility,
    @Nullable Outcome outcome,
    @Nullable Due due,
    @Nullable PersonId whom) {

  public Given(
      String prompt,
      String text,
      Visibility visibility,
      @Nullable Outcome outcome,
      @Nullable Due due) {
    this(prompt, text, visibility, outcome, due, null);
  }

  public static Given words(String prompt, String text, Visibility visibility) {
    return new Given(prompt, text, visibility, null, null);
  }

  /** The same with another text. */
  public Given worded(String newText) {
    return new Given(prompt, newText, visibility, outcome, due, whom);
  }

  /** The same, seen by others. */
  public Given seen(Visibility newVisibility) {
    return new Given(prompt, text, newVisibility, outcome, due, whom);
  }

  /** Of the text, in Unicode code points. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  boolean isEmpty() {
    return TypedText.isEmpty(text) && outcome == null && whom == null;
  }

  boolean isTooLong() {
    return length() > Answer.MAX_LENGTH;
  }
}
