package no.praksis.practice.round;

import java.util.stream.Stream;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody said, as a reader sees it.
 *
 * @param text as the answer has it; may be empty when only {@code about} or {@code whom} is shown
 * @param about the action point that a follow-up is about; empty elsewhere
 * @param whom the person that is named; null elsewhere
 */
public record Said(
    RoundId round,
    PersonId person,
    Prompt prompt,
    String text,
    String about,
    Visibility visibility,
    @Nullable PersonId whom) {

  public Said(
      RoundId round,
      PersonId person,
      Prompt prompt,
      String text,
      String about,
      Visibility visibility) {
    this(round, person, prompt, text, about, visibility, null);
  }

  /** Who is to be named: the author, and whoever it is about. */
  public Stream<PersonId> people() {
    return Stream.concat(Stream.of(person), Stream.ofNullable(whom));
  }
}
