package no.praksis.practice.round;

import java.util.List;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Chore;

/** Does what comes back in a group beside its rounds. */
public final class TendGroup {
  private final Groups groups;
  private final List<Chore> chores;
  private final PlanTimers timers;
  private final Transactions transactions;

  public TendGroup(
      Groups groups, List<Chore> chores, PlanTimers timers, Transactions transactions) {
    this.groups = groups;
    this.chores = List.copyOf(chores);
    this.timers = timers;
    this.transactions = transactions;
  }

  /** Does what is due in each group. */
  public void all() {
    groups.all().forEach(group -> tend(group.id()));
  }

  /** Does what is due now; harmless when nothing is, or the group is paused or gone. */
  public void tend(GroupId id) {
    transactions.write(
        () -> {
          groups
              .find(id)
              .filter(group -> !group.paused())
              .ifPresent(group -> chores.forEach(chore -> chore.tend(group)));
          timers.of(id);
        });
  }
}
