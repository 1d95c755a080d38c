package no.praksis.practice.conversation;

import java.util.Optional;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.Round;

/** Changes an answer when its author edits the words on the platform. */
public final class EditRemark {
  private final Remarks remarks;
  private final RemarkDesk desk;
  private final Transactions transactions;

  public EditRemark(Remarks remarks, RemarkDesk desk, Transactions transactions) {
    this.remarks = remarks;
    this.desk = desk;
    this.transactions = transactions;
  }

  /** Until the round closes; from then on nothing changes. */
  public Result edit(Actor actor, WorkspaceId workspace, MessageReference message, String text) {
    return transactions.write(
        () -> {
          Optional<Remark> remark =
              remarks
                  .find(workspace, message)
                  .filter(one -> actor.person().equals(Optional.of(one.person())));
          return remark.map(one -> edit(actor, one, TypedText.kept(text))).orElse(Result.UNKNOWN);
        });
  }

  private Result edit(Actor actor, Remark remark, String words) {
    if (words.codePointCount(0, words.length()) > Answer.MAX_LENGTH) {
      return Result.TOO_LONG;
    }
    return switch (remark.state()) {
      case Remark.Waiting waiting -> {
        if (!words.isEmpty()) {
          remarks.save(remark.with(new Remark.Waiting(words)));
        }
        yield Result.WAITS;
      }
      case Remark.Placed placed -> edit(actor, remark, placed, words);
    };
  }

  private Result edit(Actor actor, Remark remark, Remark.Placed placed, String words) {
    Optional<Round.Asked> round = desk.asked(remark.round());
    if (round.isEmpty() || !desk.takesAnswers(round.get())) {
      return Result.ROUND_CLOSED;
    }
    Optional<Prompt> prompt = round.get().questions().prompt(placed.question());
    Optional<Given> before =
        prompt.flatMap(one -> desk.standing(round.get(), remark.person(), one));
    Optional<String> after = before.flatMap(one -> Patch.replace(one.text(), placed.mark(), words));
    if (before.isEmpty() || after.isEmpty()) {
      return Result.CHANGED_ELSEWHERE;
    }
    RemarkDesk.Written written = desk.reword(actor, round.get(), before.get(), after.get());
    if (written.kept()) {
      remarks.save(remark.with(new Remark.Placed(placed.question(), Patch.markOf(words))));
      return Result.CHANGED;
    }
    return written.result() instanceof RecordAnswer.TooLong ? Result.TOO_LONG : Result.UNKNOWN;
  }

  /** How it ended. */
  public enum Result {
    CHANGED,
    /** It still waits for its question, and has the new words. */
    WAITS,
    /** The answer was changed in another way since, and stays as it is. */
    CHANGED_ELSEWHERE,
    ROUND_CLOSED,
    TOO_LONG,
    /** It is no answer. */
    UNKNOWN
  }
}
