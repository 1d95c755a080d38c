package no.praksis.practice.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.schedule.Timer;
import no.praksis.practice.schedule.Timers;
import org.jspecify.annotations.Nullable;

/** Derives from the tables what is to be woken when, so that no timer is ever lost. */
public final class PlanTimers {
  private final Schedules schedules;
  private final Rounds rounds;
  private final Reminders reminders;
  private final Timers timers;
  private final Transactions transactions;

  public PlanTimers(
      Schedules schedules,
      Rounds rounds,
      Reminders reminders,
      Timers timers,
      Transactions transactions) {
    this.schedules = schedules;
    this.rounds = rounds;
    this.reminders = reminders;
    this.timers = timers;
    this.transactions = transactions;
  }

  /** Makes the timers what the tables say, for all groups. */
  public void all() {
    Map<Timer, Instant> all = new HashMap<>();
    schedules
        .all()
        .forEach(schedule -> opening(schedule).ifPresent(at -> all.put(timer(schedule), at)));
    for (Round.Open round : rounds.open()) {
      all.put(new Timer.Closing(round.id()), round.closesAt());
      reminders.next(round).ifPresent(at -> all.put(new Timer.Reminding(round.id()), at));
    }
    timers.reconcile(all);
  }

  /** Inside a transaction: sets the group's timers anew once it is committed. */
  public void of(GroupId group) {
    transactions.afterCommit(
        () -> {
          for (Schedule schedule : schedules.of(group)) {
            set(timer(schedule), opening(schedule).orElse(null));
          }
          for (Round.Open round : rounds.open(group)) {
            set(new Timer.Closing(round.id()), round.closesAt());
            set(new Timer.Reminding(round.id()), reminders.next(round).orElse(null));
          }
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

  private static Optional<Instant> opening(Schedule schedule) {
    return schedule.coming().findFirst().map(Occurrence::at);
  }
}
