package no.praksis.practice.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Round;
import org.jspecify.annotations.Nullable;

/** Keeps what somebody writes in plain words until it is known what it answers. */
public final class HearRemark {
  /** How long words of the private chat wait for their question. */
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final Remarks remarks;
  private final RemarkDesk desk;
  private final PlaceRemark placeRemark;
  private final Transactions transactions;
  private final Clock clock;

  public HearRemark(
      Remarks remarks,
      RemarkDesk desk,
      PlaceRemark placeRemark,
      Transactions transactions,
      Clock clock) {
    this.remarks = remarks;
    this.desk = desk;
    this.placeRemark = placeRemark;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Words as they were written.
   *
   * @param message the author's message
   */
  public record Saying(WorkspaceId workspace, MessageReference message, String words) {}

  /** Under a round's message. The group sees it there, and so it does in the answer. */
  public Result hear(Actor actor, RoundId roundId, Saying saying) {
    return transactions.write(
        () -> {
          Optional<Round.Asked> round = desk.asked(roundId);
          Optional<PersonId> person = actor.person();
          if (round.isEmpty() || person.isEmpty() || !desk.takesPart(actor, round.get())) {
            return new NotAParticipant();
          }
          return hear(actor, person.get(), round.get(), saying);
        });
  }

  private Result hear(Actor actor, PersonId person, Round.Asked round, Saying saying) {
    if (round.questions().anonymous()) {
      return new OnlyByForm();
    }
    if (!desk.takesAnswers(round)) {
      return new RoundClosed();
    }
    int length = saying.words().codePointCount(0, saying.words().length());
    if (length > Answer.MAX_LENGTH) {
      return new TooLong(length);
    }
    List<Prompt> questions = RemarkDesk.ofWords(round);
    if (questions.isEmpty() || TypedText.isEmpty(saying.words())) {
      return new OnlyByForm();
    }
    Remark remark = kept(person, round.id(), saying);
    String one = remark.state() instanceof Remark.Placed(String there, String mark) ? there : "";
    if (one.isEmpty() && questions.size() > 1) {
      return new Asks(remark.id(), questions);
    }
    String question = one.isEmpty() ? questions.getFirst().key() : one;
    return new Settled(
        remark.id(),
        question,
        placeRemark.place(actor, remark.id(), round.id(), question, Visibility.GROUP));
  }

  private Remark kept(PersonId person, @Nullable RoundId round, Saying saying) {
    return remarks
        .find(saying.workspace(), saying.message())
        .orElseGet(
            () -> {
              Remark remark =
                  new Remark(
                      RemarkId.random(),
                      saying.workspace(),
                      saying.message(),
                      person,
                      round,
                      new Remark.Waiting(saying.words().strip()),
                      clock.instant());
              remarks.save(remark);
              return remark;
            });
  }

  /** In the private chat, with nothing asked. Words that nobody placed for long are forgotten. */
  public RemarkId loose(PersonId person, Saying saying) {
    return transactions.write(
        () -> {
          Instant now = clock.instant();
          remarks.removeLoose(person, now.minus(PATIENCE));
          return kept(person, null, saying).id();
        });
  }

  /**
   * In the private chat, as the answer to a question that was asked there. Inside a transaction.
   *
   * @param words as they stand in the answer
   */
  public void asAnswer(PersonId person, RoundId round, String question, Saying words) {
    Remark.Placed placed = new Remark.Placed(question, Patch.markOf(words.words()));
    remarks.save(kept(person, round, words).in(round, placed));
  }

  /** How it ended. */
  public sealed interface Result {}

  /** The author is to be asked which of these it answers. */
  public record Asks(RemarkId remark, List<Prompt> questions) implements Result {}

  /** There is one question that it can answer, or it is known already. */
  public record Settled(RemarkId remark, String question, PlaceRemark.Result result)
      implements Result {}

  public record RoundClosed() implements Result {}

  public record NotAParticipant() implements Result {}

  /** None of the questions can be answered with words that everybody sees. */
  public record OnlyByForm() implements Result {}

  /** It has so many characters, which is too many. */
  public record TooLong(int length) implements Result {}
}
