package no.praksis.practice.privacy;

import java.util.ArrayList;
import java.util.List;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.StandingMessage;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.GroupId;

/** Brings up to date what stands, after something was taken out of what people said in a group. */
public final class RetellGroup {
  private final StandingMessages standing;
  private final Groups groups;
  private final Outbox outbox;

  public RetellGroup(StandingMessages standing, Groups groups, Outbox outbox) {
    this.standing = standing;
    this.groups = groups;
    this.outbox = outbox;
  }

  /** Everything that quotes people in its channel or to its members. Inside a transaction. */
  public void of(GroupId group) {
    List<Audience> audiences = new ArrayList<>();
    audiences.add(new Audience.Channel(group));
    groups.members(group).stream()
        .map(Member::person)
        .map(Audience.Privately::new)
        .forEach(audiences::add);
    for (StandingMessage message : standing.to(audiences)) {
      if (message.notice() instanceof Notice.Quoting) {
        outbox.update(message.key(), message.audience(), message.notice());
      }
    }
  }
}
