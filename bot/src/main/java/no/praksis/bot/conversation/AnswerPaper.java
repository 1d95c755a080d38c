package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.PrepareAnswer.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The questions that somebody has answered. What stands at them is looked up only where an answer
 * can't be understood without it, since most can.
 *
 * @param visibility of an answer that doesn't say
 */
record AnswerPaper(
    List<Prompt> prompts, PersonId person, Visibility visibility, Supplier<Optional<Sheet>> sheet) {

  static AnswerPaper of(Sheet sheet) {
    return new AnswerPaper(
        sheet.round().questions().prompts(),
        sheet.person(),
        sheet.group().visibility(),
        () -> Optional.of(sheet));
  }

  List<PersonId> colleagues() {
    return sheet.get().map(Sheet::colleagues).orElse(List.of());
  }

  @Nullable ActionPoint chosen() {
    return find(Sheet::chosen);
  }

  Due.@Nullable AtMeeting meetingOffered() {
    return find(Sheet::meetingOffered);
  }

  Due.@Nullable AtMeeting nextMeeting() {
    return find(Sheet::nextMeeting);
  }

  private <T> @Nullable T find(Function<Sheet, @Nullable T> part) {
    Optional<Sheet> found = sheet.get();
    return found.isPresent() ? part.apply(found.get()) : null;
  }
}
