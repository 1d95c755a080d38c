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

/** A group is called what its channel is called; its facilitators get a word. */
public final class RenameGroup {
  private final Groups groups;
  private final Outbox outbox;
  private final Transactions transactions;

  public RenameGroup(Groups groups, Outbox outbox, Transactions transactions) {
    this.groups = groups;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Harmless when it is called so already. */
  public void rename(GroupId id, String name) {
    transactions.write(
        () ->
            groups
                .find(id)
                .filter(group -> !group.name().equals(name))
                .ifPresent(group -> rename(group, name)));
  }

  private void rename(Group group, String name) {
    groups.save(group.named(name));
    for (Member member : groups.members(group.id())) {
      if (member.present() && member.has(Role.FACILITATOR)) {
        String key =
            "renamed/%s/%d/%s"
                .formatted(group.id().value(), group.version(), member.person().value());
        outbox.post(
            new MessageKey(key),
            new Audience.Privately(member.person()),
            new Notice.ChannelRenamed(group.id()));
      }
    }
  }
}
