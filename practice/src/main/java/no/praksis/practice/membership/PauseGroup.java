package no.praksis.practice.membership;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.PlanTimers;

/**
 * Praksis does not reach a group's channel any more, since it has been taken out of it, or the
 * channel is archived or gone: nothing is asked or told there, and its facilitators get a word.
 */
public final class PauseGroup {
  private final Groups groups;
  private final Outbox outbox;
  private final PlanTimers timers;
  private final Transactions transactions;

  public PauseGroup(Groups groups, Outbox outbox, PlanTimers timers, Transactions transactions) {
    this.groups = groups;
    this.outbox = outbox;
    this.timers = timers;
    this.transactions = transactions;
  }

  /** Harmless when it is paused already. */
  public void pause(GroupId id) {
    transactions.write(
        () -> groups.find(id).filter(group -> !group.paused()).ifPresent(this::pause));
  }

  private void pause(Group group) {
    groups.save(group.paused(true));
    timers.of(group.id());
    for (Member member : groups.members(group.id())) {
      if (member.present() && member.has(Role.FACILITATOR)) {
        String key =
            "lost/%s/%d/%s".formatted(group.id().value(), group.version(), member.person().value());
        outbox.post(
            new MessageKey(key),
            new Audience.Privately(member.person()),
            new Notice.ChannelLost(group.id()));
      }
    }
  }
}
