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
import no.praksis.practice.round.RefreshRounds;
import no.praksis.practice.round.ResumeRounds;

/** Praksis is in a group's channel again: the group goes on where it can. */
public final class ResumeGroup {
  private final Groups groups;
  private final Outbox outbox;
  private final ResumeRounds resumeRounds;
  private final RefreshRounds refreshRounds;
  private final Transactions transactions;

  public ResumeGroup(
      Groups groups,
      Outbox outbox,
      ResumeRounds resumeRounds,
      RefreshRounds refreshRounds,
      Transactions transactions) {
    this.groups = groups;
    this.outbox = outbox;
    this.resumeRounds = resumeRounds;
    this.refreshRounds = refreshRounds;
    this.transactions = transactions;
  }

  /** Its facilitators get a word. Harmless when it is not paused. */
  public void resume(GroupId id) {
    transactions.write(() -> groups.find(id).filter(Group::paused).ifPresent(this::resume));
  }

  private void resume(Group group) {
    groups.save(group.paused(false));
    resumeRounds.resume(group.id());
    refreshRounds.of(group.id());
    for (Member member : groups.members(group.id())) {
      if (member.present() && member.has(Role.FACILITATOR)) {
        String key =
            "resumed/%s/%d/%s"
                .formatted(group.id().value(), group.version(), member.person().value());
        outbox.post(
            new MessageKey(key),
            new Audience.Privately(member.person()),
            new Notice.GroupResumed(group.id()));
      }
    }
  }
}
