package no.praksis.practice.conversation;

import java.util.Optional;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.privacy.RetellGroup;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.CorrectAnswer;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Round;

/** Takes words out of an answer when they are taken away on the platform, at any time. */
public final class WithdrawRemark {
  private final Remarks remarks;
  private final RemarkDesk desk;
  private final CorrectAnswer correctAnswer;
  private final RetellGroup retellGroup;
  private final Transactions transactions;

  public WithdrawRemark(
      Remarks remarks,
      RemarkDesk desk,
      CorrectAnswer correctAnswer,
      RetellGroup retellGroup,
      Transactions transactions) {
    this.remarks = remarks;
    this.desk = desk;
    this.correctAnswer = correctAnswer;
    this.retellGroup = retellGroup;
    this.transactions = transactions;
  }

  /** The message is gone. */
  public Result withdraw(Actor actor, WorkspaceId workspace, MessageReference message) {
    return transactions.write(
        () ->
            remarks
                .find(workspace, message)
                .filter(one -> actor.person().equals(Optional.of(one.person())))
                .map(one -> withdraw(actor, one))
                .orElse(Result.UNKNOWN));
  }

  /** The author says that it answers nothing; only words that are no answer yet are forgotten. */
  public void forget(Actor actor, RemarkId id) {
    transactions.write(
        () ->
            remarks
                .find(id)
                .filter(one -> actor.person().equals(Optional.of(one.person())))
                .filter(one -> one.state() instanceof Remark.Waiting)
                .ifPresent(one -> remarks.remove(one.id())));
  }

  private Result withdraw(Actor actor, Remark remark) {
    remarks.remove(remark.id());
    if (!(remark.state() instanceof Remark.Placed placed)) {
      return Result.FORGOTTEN;
    }
    Optional<Round.Asked> round = desk.asked(remark.round());
    Optional<Prompt> prompt = round.flatMap(one -> one.questions().prompt(placed.question()));
    Optional<Given> before =
        prompt.flatMap(one -> desk.standing(round.orElseThrow(), remark.person(), one));
    Optional<String> left = before.flatMap(one -> Patch.replace(one.text(), placed.mark(), ""));
    if (left.isEmpty()) {
      return Result.CHANGED_ELSEWHERE;
    }
    if (desk.takesAnswers(round.orElseThrow())
        && desk.reword(actor, round.get(), before.orElseThrow(), left.get()).kept()) {
      return Result.WITHDRAWN;
    }
    correctAnswer.leave(round.get(), remark.person(), prompt.orElseThrow(), left.get());
    retellGroup.of(round.get().group());
    return Result.TAKEN_OUT;
  }

  /** How it ended. */
  public enum Result {
    WITHDRAWN,
    /** The round was closed; the words are in nothing that is shown from now on. */
    TAKEN_OUT,
    /** It was no answer yet, and is none. */
    FORGOTTEN,
    /** The answer was changed in another way since, and stays as it is. */
    CHANGED_ELSEWHERE,
    UNKNOWN
  }
}
