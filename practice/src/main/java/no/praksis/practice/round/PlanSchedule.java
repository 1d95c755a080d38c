package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.schedule.Window;

/** Changes when a group is asked. */
public final class PlanSchedule {
  private final Policy policy;
  private final Schedules schedules;
  private final Plans plans;
  private final SettleSchedules settle;
  private final PlanTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public PlanSchedule(
      Policy policy,
      Schedules schedules,
      Plans plans,
      SettleSchedules settle,
      PlanTimers timers,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.schedules = schedules;
    this.plans = plans;
    this.settle = settle;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Adds a schedule; its first round is the first occurrence that is still to come. */
  public Result add(Actor actor, GroupId group, Recurrence recurrence, String promptSet) {
    return write(
        actor,
        group,
        () -> {
          LocalDate handled = handledThrough(recurrence);
          schedules.save(
              new Schedule(
                  ScheduleId.random(),
                  group,
                  recurrence,
                  Window.DEFAULT,
                  promptSet,
                  handled,
                  Set.of(),
                  0));
          timers.of(group);
          return new Planned();
        });
  }

  /** Lets the group's first schedule come round otherwise; all else about it stays. */
  public Result moveFirst(Actor actor, GroupId group, Recurrence recurrence) {
    return write(
        actor,
        group,
        () -> {
          settle.of(group);
          Optional<Schedule> first = schedules.of(group).stream().findFirst();
          if (first.isEmpty()) {
            return new NothingComing();
          }
          LocalDate handled = handledThrough(recurrence);
          schedules.save(first.get().moved(recurrence).handledThrough(handled));
          timers.of(group);
          return new Planned();
        });
  }

  /** Such that the first occurrence still to come is the next one. */
  private LocalDate handledThrough(Recurrence recurrence) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, recurrence.zone());
    LocalDate first = recurrence.firstAfter(now).date();
    return first.isAfter(today) ? today : today.minusDays(1);
  }

  /**
   * Takes away the schedule with this number, counted from 1 as {@link Schedules#of} lists them.
   */
  public Result remove(Actor actor, GroupId group, int number) {
    return write(
        actor,
        group,
        () -> {
          List<Schedule> all = schedules.of(group);
          if (number < 1 || number > all.size()) {
            return new NoSuchSchedule(all.size());
          }
          remove(all.get(number - 1));
          return new Planned();
        });
  }

  private void remove(Schedule schedule) {
    schedules.remove(schedule.id());
    timers.removed(schedule);
  }

  /** Leaves out the next round of all that the group has coming. */
  public Result skipNext(Actor actor, GroupId group) {
    return write(
        actor,
        group,
        () -> {
          Optional<Next> next =
              plans.of(group).stream()
                  .flatMap(
                      one -> one.coming().limit(1).map(coming -> new Next(one.schedule(), coming)))
                  .min((a, b) -> a.coming().at().compareTo(b.coming().at()));
          if (next.isEmpty()) {
            return new NothingComing();
          }
          schedules.save(next.get().schedule().skipping(next.get().coming().date()));
          timers.of(group);
          return new Skipped(next.get().coming());
        });
  }

  private Result write(Actor actor, GroupId group, Supplier<Result> work) {
    return transactions.write(
        () -> policy.allows(actor, Permission.PLAN, group) ? work.get() : new NotAllowed());
  }

  private record Next(Schedule schedule, Occurrence coming) {}

  /** How it ended. */
  public sealed interface Result {}

  public record Planned() implements Result {}

  public record Skipped(Occurrence occurrence) implements Result {}

  public record NotAllowed() implements Result {}

  /** There are only so many. */
  public record NoSuchSchedule(int count) implements Result {}

  public record NothingComing() implements Result {}
}
