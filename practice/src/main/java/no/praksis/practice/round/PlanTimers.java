package no.praksis.practice.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Chore;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plan;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Timer;
import no.praksis.practice.schedule.Timers;
import org.jspecify.annotations.Nullable;

/** Derives from the tables what is to be woken when, so that no timer is ever lost. */
public final class PlanTimers {
  private final Groups groups;
  private final Plans plans;
  private final Rounds rounds;
  private final Reminders reminders;
  private final List<Chore> chores;
  private final Timers timers;
  private final Transactions transactions;

  public PlanTimers(
      Groups groups,
      Plans plans,
      Rounds rounds,
      Reminders reminders,
      List<Chore> chores,
      Timers timers,
      Transactions transactions) {
    this.groups = groups;
    this.plans = plans;
    this.rounds = rounds;
    this.reminders = reminders;
    this.chores = List.copyOf(chores);
    this.timers = timers;
    this.transactions = transactions;
  }

  /** Makes the timers what the tables say, for all groups. */
  public void all() {
    Map<Timer, Instant> all = new HashMap<>();
    plans.all().forEach(plan -> opening(plan).ifPresent(at -> all.put(timer(plan.schedule()), at)));
    for (Round.Open round : rounds.open()) {
      all.put(new Timer.Closing(round.id()), round.closesAt());
      reminders.next(round).ifPresent(at -> all.put(new Timer.Reminding(round.id()), at));
    }
    for (Group group : groups.all()) {
      tending(group).ifPresent(at -> all.put(new Timer.Tending(group.id()), at));
    }
    timers.reconcile(all);
  }

  /** Inside a transaction: sets the group's timers anew once it is committed. */
  public void of(GroupId group) {
    transactions.afterCommit(
        () -> {
          for (Plan plan : plans.of(group)) {
            set(timer(plan.schedule()), opening(plan).orElse(null));
          }
          for (Round.Open round : rounds.open(group)) {
            set(new Timer.Closing(round.id()), round.closesAt());
            set(new Timer.Reminding(round.id()), reminders.next(round).orElse(null));
          }
          Optional<Instant> tending = groups.find(group).flatMap(this::tending);
          set(new Timer.Tending(group), tending.orElse(null));
        });
  }

  /** Inside a transaction: the round needs no timers any more. */
  void closed(Round round) {
    transactions.afterCommit(
        () -> {
          timers.cancel(new Timer.Closing(round.id()));
          timers.cancel(new Timer.Reminding(round.id()));
        });
  }

  /** Inside a transaction: the schedule is gone. */
  public void removed(Schedule schedule) {
    transactions.afterCommit(() -> timers.cancel(timer(schedule)));
  }

  private Optional<Instant> tending(Group group) {
    return group.paused()
        ? Optional.empty()
        : chores.stream()
            .map(chore -> chore.next(group))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
  }

  private void set(Timer timer, @Nullable Instant moment) {
    if (moment == null) {
      timers.cancel(timer);
    } else {
      timers.set(timer, moment);
    }
  }

  private static Timer timer(Schedule schedule) {
    return new Timer.Opening(schedule.id());
  }

  private static Optional<Instant> opening(Plan plan) {
    return plan.coming().findFirst().map(Occurrence::at);
  }
}
