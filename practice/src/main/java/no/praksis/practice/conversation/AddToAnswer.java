package no.praksis.practice.conversation;

import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.Round;

/** Adds words to what somebody has answered to one question of a round. */
public final class AddToAnswer {
  private final RemarkDesk desk;
  private final Transactions transactions;

  public AddToAnswer(RemarkDesk desk, Transactions transactions) {
    this.desk = desk;
    this.transactions = transactions;
  }

  /**
   * On a new line below what stands there; the visibility is that of the whole answer from now on.
   *
   * @param question the key of a question of words in a round that is not anonymous
   */
  public Result add(Actor actor, RoundId id, String question, String words, Visibility seen) {
    return transactions.write(
        () -> {
          Optional<Round.Asked> round =
              desk.asked(id).filter(one -> !one.questions().anonymous()).filter(desk::takesAnswers);
          Optional<Prompt> prompt =
              round.flatMap(
                  one ->
                      RemarkDesk.ofWords(one).stream()
                          .filter(asked -> asked.key().equals(question))
                          .findFirst());
          if (prompt.isEmpty()) {
            return new RoundClosed();
          }
          Optional<PersonId> person = actor.person();
          if (person.isEmpty() || !desk.takesPart(actor, round.get())) {
            return new NotAParticipant();
          }
          return TypedText.saysSomething(words)
              ? add(actor, person.get(), round.get(), prompt.get(), words.strip(), seen)
              : new NothingSaid();
        });
  }

  private Result add(
      Actor actor,
      PersonId person,
      Round.Asked round,
      Prompt prompt,
      String words,
      Visibility seen) {
    Given given =
        desk.standing(round, person, prompt)
            .map(one -> one.worded(Patch.below(one.text(), words)).seen(seen))
            .orElseGet(() -> Given.words(prompt.key(), words, seen));
    return switch (desk.write(actor, round, given).result()) {
      case RecordAnswer.Recorded recorded -> new Added();
      case RecordAnswer.TooLong tooLong -> new TooLong(given.length());
      case RecordAnswer.NotAParticipant stranger -> new NotAParticipant();
      case RecordAnswer.NothingSaid nothing -> new NothingSaid();
      case RecordAnswer.RoundClosed closed -> new RoundClosed();
      case RecordAnswer.Withdrawn withdrawn -> new RoundClosed();
      case RecordAnswer.NotOffered strange -> new RoundClosed();
    };
  }

  /** How it ended. */
  public sealed interface Result {}

  public record Added() implements Result {}

  /** It takes no answers any more, or never asked this. */
  public record RoundClosed() implements Result {}

  public record NotAParticipant() implements Result {}

  public record NothingSaid() implements Result {}

  /** With these words, the answer would have so many characters, which is too many. */
  public record TooLong(int length) implements Result {}
}
