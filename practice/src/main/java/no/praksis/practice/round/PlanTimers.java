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
import no.praksis.practice.schedule.GroupTimers;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plan;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Timer;
import no.praksis.practice.schedule.Timers;
import org.jspecify.annotations.Nullable;

/** Derives from the tables what is to be woken when, so that no timer is ever lost. */
public final class PlanTimers implements GroupTimers {
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
    for (Group group : groups.all()) {
      moments(group).forEach((timer, moment) -> moment.ifPresent(at -> all.put(timer, at)));
    }
    timers.reconcile(all);
  }

  /** Inside a transaction: sets the group's timers anew once it is committed. */
  @Override
  public void of(GroupId group) {
    transactions.afterCommit(
        () ->
            groups
                .find(group)
                .map(this::moments)
                .orElse(Map.of())
                .forEach((timer, moment) -> set(timer, moment.orElse(null))));
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

  /** When each timer of the group is due; empty for one that is not needed. */
  private Map<Timer, Optional<Instant>> moments(Group group) {
    boolean runs = group.runs();
    Map<Timer, Optional<Instant>> moments = new HashMap<>();
    for (Plan plan : plans.of(group.id())) {
      moments.put(timer(plan.schedule()), opening(plan).filter(at -> runs));
    }
    for (Round.Open round : rounds.open(group.id())) {
      moments.put(new Timer.Closing(round.id()), Optional.of(round.closesAt()).filter(at -> runs));
      moments.put(new Timer.Reminding(round.id()), reminders.next(round).filter(at -> runs));
    }
    moments.put(new Timer.Tending(group.id()), tending(group).filter(at -> !group.paused()));
    return moments;
  }

  /** Whether nothing of the group is to go out now. */
  boolean rests(GroupId group) {
    return !groups.find(group).map(Group::runs).orElse(false);
  }

  private Optional<Instant> tending(Group group) {
    return chores.stream()
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
