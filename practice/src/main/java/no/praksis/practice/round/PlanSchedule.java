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
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.schedule.Window;
import org.jspecify.annotations.Nullable;

/** Changes when a group is asked. */
public final class PlanSchedule {
  private final Policy policy;
  private final Schedules schedules;
  private final PlanTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public PlanSchedule(
      Policy policy,
      Schedules schedules,
      PlanTimers timers,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.schedules = schedules;
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
          Instant now = clock.instant();
          LocalDate today = LocalDate.ofInstant(now, recurrence.zone());
          LocalDate first = recurrence.firstAfter(now).date();
          LocalDate handled = first.isAfter(today) ? today : today.minusDays(1);
          schedules.save(
              new Schedule(
                  ScheduleId.random(),
                  group,
                  recurrence,
                  Window.DEFAULT,
                  promptSet,
                  handled,
                  Set.of(),
                  null,
                  null,
                  0));
          timers.of(group);
          return new Planned();
        });
  }

  /** Takes all the group's schedules away and adds this one. */
  public Result replaceAll(Actor actor, GroupId group, Recurrence recurrence, String promptSet) {
    return write(
        actor,
        group,
        () -> {
          schedules.of(group).forEach(this::remove);
          return add(actor, group, recurrence, promptSet);
        });
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
              schedules.of(group).stream()
                  .flatMap(one -> one.coming().limit(1).map(coming -> new Next(one, coming)))
                  .min((a, b) -> a.coming().at().compareTo(b.coming().at()));
          if (next.isEmpty()) {
            return new NothingComing();
          }
          schedules.save(next.get().schedule().skipping(next.get().coming().date()));
          timers.of(group);
          return new Skipped(next.get().coming());
        });
  }

  /** Pauses all schedules from {@code from}, null for today, until {@code until}, inclusive. */
  public Result pause(Actor actor, GroupId group, @Nullable LocalDate from, LocalDate until) {
    return write(
        actor,
        group,
        () -> {
          for (Schedule schedule : schedules.of(group)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), schedule.recurrence().zone());
            LocalDate first = from == null ? today : from;
            if (until.isBefore(today)) {
              return new InThePast(until);
            }
            if (until.isBefore(first)) {
              return new Backwards(first, until);
            }
            schedules.save(schedule.settled(clock.instant()).paused(first, until));
          }
          timers.of(group);
          return new Planned();
        });
  }

  /** Ends pauses and takes skipped dates back, those still to come. */
  public Result resume(Actor actor, GroupId group) {
    return write(
        actor,
        group,
        () -> {
          for (Schedule schedule : schedules.of(group)) {
            schedules.save(schedule.settled(clock.instant()).paused(null, null));
          }
          timers.of(group);
          return new Planned();
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

  public record InThePast(LocalDate until) implements Result {}

  public record Backwards(LocalDate from, LocalDate until) implements Result {}
}
