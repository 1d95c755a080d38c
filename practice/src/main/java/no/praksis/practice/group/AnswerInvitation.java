package no.praksis.practice.group;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Whoever has been asked to facilitate a group says yes, or not now. */
public final class AnswerInvitation {
  private final Groups groups;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  public AnswerInvitation(Groups groups, Outbox outbox, Transactions transactions, Clock clock) {
    this.groups = groups;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * After a yes the channel is told who facilitates; after a no, privately, whoever asked. Who
   * facilitated before goes on doing so.
   */
  public Result answer(PersonId person, GroupId id, boolean yes) {
    return transactions.write(
        () -> {
          Optional<Group> group =
              groups
                  .find(id)
                  .filter(found -> person.equals(found.settings().facilitation().invited()));
          Optional<Member> member = groups.member(id, person).filter(Member::present);
          if (group.isEmpty() || member.isEmpty()) {
            return Result.NOT_ASKED;
          }
          return yes ? accept(group.get(), member.get()) : decline(group.get(), person);
        });
  }

  private Result accept(Group group, Member member) {
    EnumSet<Role> roles = EnumSet.of(Role.FACILITATOR);
    roles.addAll(member.roles());
    groups.save(member.withRoles(roles, clock.instant()));
    groups.save(group.with(group.settings().facilitation().begin().settled()));
    outbox.post(
        new MessageKey("roles/%s/%d".formatted(group.id().value(), group.version())),
        new Audience.Channel(group.id()),
        new Notice.RolesChanged(group.id()));
    return Result.ACCEPTED;
  }

  private Result decline(Group group, PersonId person) {
    groups.save(new Invitations(outbox).refused(group, person));
    return Result.DECLINED;
  }

  /** How it ended. */
  public enum Result {
    ACCEPTED,
    DECLINED,
    /** Somebody else has been asked meanwhile, or it has been answered. */
    NOT_ASKED
  }
}
