package no.praksis.practice.group;

import java.time.LocalDate;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** A facilitator notes that somebody else is away, such as who was taken ill and can't write. */
public final class MarkAway {
  private final Policy policy;
  private final Groups groups;
  private final TakeBreak takeBreak;
  private final Outbox outbox;
  private final Transactions transactions;

  public MarkAway(
      Policy policy, Groups groups, TakeBreak takeBreak, Outbox outbox, Transactions transactions) {
    this.policy = policy;
    this.groups = groups;
    this.takeBreak = takeBreak;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Both days inclusive, in the person's zone. The person is told, and can take it back. */
  public Result mark(Actor actor, GroupId group, PersonId person, LocalDate from, LocalDate until) {
    return transactions.write(
        () -> {
          if (!policy.allows(actor, Permission.MARK_AWAY, group)) {
            return Result.NOT_ALLOWED;
          }
          if (groups.member(group, person).filter(Member::present).isEmpty()) {
            return Result.NOT_A_MEMBER;
          }
          Result taken = Result.valueOf(takeBreak.away(person, from, until).name());
          if (taken == Result.DONE && !actor.is(person)) {
            outbox.post(
                new MessageKey("away/" + person.value() + "/" + from + "/" + until),
                new Audience.Privately(person),
                new Notice.AwayNoted(group, from, until));
          }
          return taken;
        });
  }

  /** How it ended. */
  public enum Result {
    DONE,
    NOT_ALLOWED,
    NOT_A_MEMBER,
    BACKWARDS,
    IN_THE_PAST
  }
}
