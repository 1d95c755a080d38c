package no.praksis.practice.conversation;

import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.Round;
import org.jspecify.annotations.Nullable;

/** Makes a remark part of the answer to the question that its author chooses. */
public final class PlaceRemark {
  private final Remarks remarks;
  private final RemarkDesk desk;
  private final Transactions transactions;

  public PlaceRemark(Remarks remarks, RemarkDesk desk, Transactions transactions) {
    this.remarks = remarks;
    this.desk = desk;
    this.transactions = transactions;
  }

  /**
   * Puts it at this question; one that stands at another question moves.
   *
   * @param seen by whom, when nothing stands at the question yet
   */
  public Result place(Actor actor, RemarkId id, RoundId roundId, String question, Visibility seen) {
    return transactions.write(
        () -> {
          Optional<Remark> remark =
              remarks.find(id).filter(one -> actor.person().equals(Optional.of(one.person())));
          Optional<Round.Asked> round = desk.asked(roundId);
          if (remark.isEmpty() || round.isEmpty()) {
            return new Gone();
          }
          Optional<Prompt> prompt =
              RemarkDesk.ofWords(round.get()).stream()
                  .filter(one -> one.key().equals(question))
                  .findFirst();
          return prompt
              .map(one -> place(actor, remark.get(), round.get(), one, seen))
              .orElseGet(Gone::new);
        });
  }

  private Result place(
      Actor actor, Remark remark, Round.Asked round, Prompt prompt, Visibility seen) {
    return switch (remark.state()) {
      case Remark.Waiting(String words) -> put(actor, remark, round, prompt, words, seen);
      case Remark.Placed placed when placed.question().equals(prompt.key()) ->
          desk.standing(round, remark.person(), prompt)
              .<Result>map(given -> new Placed(given, false))
              .orElseGet(Gone::new);
      case Remark.Placed placed -> move(actor, remark, placed, round, prompt, seen);
    };
  }

  private Result move(
      Actor actor,
      Remark remark,
      Remark.Placed placed,
      Round.Asked round,
      Prompt prompt,
      Visibility seen) {
    Given before = before(round, remark.person(), placed.question());
    Optional<String> words =
        before == null ? Optional.empty() : Patch.find(before.text(), placed.mark());
    if (before == null || words.isEmpty()) {
      return new Gone();
    }
    Result put = put(actor, remark, round, prompt, words.get(), seen);
    if (put instanceof Placed) {
      String left = Patch.replace(before.text(), placed.mark(), "").orElse("");
      RemarkDesk.Written unused = desk.reword(actor, round, before, left);
    }
    return put;
  }

  private @Nullable Given before(Round.Asked round, PersonId person, String question) {
    return round
        .questions()
        .prompt(question)
        .flatMap(prompt -> desk.standing(round, person, prompt))
        .orElse(null);
  }

  private Result put(
      Actor actor, Remark remark, Round.Asked round, Prompt prompt, String words, Visibility seen) {
    if (!desk.takesAnswers(round)) {
      return new RoundClosed(words);
    }
    RemarkDesk.Written written = desk.add(actor, round, prompt, words, seen);
    if (written.result() instanceof RecordAnswer.NotAParticipant) {
      return new NotAParticipant();
    }
    if (written.result() instanceof RecordAnswer.RoundClosed) {
      return new RoundClosed(words);
    }
    if (!written.kept()) {
      return new TooLong(written.given().length(), words);
    }
    remarks.save(remark.in(round.id(), new Remark.Placed(prompt.key(), Patch.markOf(words))));
    boolean first = written.result() instanceof RecordAnswer.Recorded(boolean isFirst) && isFirst;
    return new Placed(written.given(), first);
  }

  /** How it ended. */
  public sealed interface Result {}

  /**
   * It is part of the answer.
   *
   * @param given the whole answer now
   * @param first whether it is the person's first answer in this round
   */
  public record Placed(Given given, boolean first) implements Result {}

  /** The words were taken back, or stand in an answer already. */
  public record Gone() implements Result {}

  public record RoundClosed(String words) implements Result {}

  public record NotAParticipant() implements Result {}

  /** With these words, the answer would have so many characters, which is too many. */
  public record TooLong(int length, String words) implements Result {}
}
