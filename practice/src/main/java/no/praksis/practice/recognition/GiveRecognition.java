package no.praksis.practice.recognition;

import java.time.Clock;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;

/** Recognises a colleague in front of the group, outside of rounds. */
public final class GiveRecognition {
  private final Policy policy;
  private final Groups groups;
  private final Recognitions recognitions;
  private final RecognitionNews news;
  private final Transactions transactions;
  private final Clock clock;

  public GiveRecognition(
      Policy policy,
      Groups groups,
      Recognitions recognitions,
      RecognitionNews news,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.recognitions = recognitions;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param reason for what; at most {@link TypedText#MAX_LENGTH} characters
   */
  public Result give(Actor actor, GroupId group, PersonId to, String reason) {
    return transactions.write(
        () -> {
          Result checked = check(actor, group, to, reason);
          if (checked == Result.GIVEN) {
            actor.person().ifPresent(from -> give(group, from, to, reason.strip()));
          }
          return checked;
        });
  }

  /** Whether it could be given; changes nothing. */
  public Result check(Actor actor, GroupId group, PersonId to, String reason) {
    Optional<PersonId> from = actor.person();
    if (from.isEmpty() || !policy.allows(actor, Permission.READ_SHARED, group)) {
      return Result.NOT_IN_THE_GROUP;
    }
    if (from.get().equals(to)) {
      return Result.ONESELF;
    }
    if (groups.member(group, to).filter(Member::present).isEmpty()) {
      return Result.NOT_A_MEMBER;
    }
    if (!TypedText.saysSomething(reason)) {
      return Result.NO_REASON;
    }
    return TypedText.isTooLong(reason) ? Result.TOO_LONG : Result.GIVEN;
  }

  private void give(GroupId group, PersonId from, PersonId to, String reason) {
    Recognition recognition =
        new Recognition(
            RecognitionId.random(),
            group,
            from,
            to,
            reason,
            null,
            Visibility.GROUP,
            clock.instant());
    recognitions.save(recognition);
    news.shared(recognition);
    news.tell(recognition);
  }

  /** How it ended. */
  public enum Result {
    GIVEN,
    NOT_IN_THE_GROUP,
    ONESELF,
    NOT_A_MEMBER,
    NO_REASON,
    TOO_LONG
  }
}
