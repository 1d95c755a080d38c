package no.praksis.practice.membership;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.PlanTimers;

/** Praksis has been taken out of a group's channel: nothing is asked or told there any more. */
public final class PauseGroup {
  private final Groups groups;
  private final PlanTimers timers;
  private final Transactions transactions;

  public PauseGroup(Groups groups, PlanTimers timers, Transactions transactions) {
    this.groups = groups;
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
  }
}
