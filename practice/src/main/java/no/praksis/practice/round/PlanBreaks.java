package no.praksis.practice.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;
import org.jspecify.annotations.Nullable;

/** Changes when a group rests. Rounds that are open already stay open until their moment. */
public final class PlanBreaks {
  private static final int MOST_YEARS = 2;

  private final Policy policy;
  private final Groups groups;
  private final Calendars calendars;
  private final SettleSchedules settle;
  private final PlanTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public PlanBreaks(
      Policy policy,
      Groups groups,
      Calendars calendars,
      SettleSchedules settle,
      PlanTimers timers,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.calendars = calendars;
    this.settle = settle;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Adds a break from {@code from}, null for today, until {@code until}, both inclusive, in the
   * group's zone; at most two years ahead. See {@link Breaks#with} for breaks that overlap.
   */
  public Result pause(Actor actor, GroupId id, @Nullable LocalDate from, LocalDate until) {
    return write(
        actor,
        id,
        group -> {
          LocalDate today = today(group);
          LocalDate first = from == null ? today : from;
          Optional<Result> refusal = refusal(first, until, today);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          calendars.save(calendars.of(id).with(new Span(first, until), today));
          return new Done();
        });
  }

  private static Optional<Result> refusal(LocalDate first, LocalDate until, LocalDate today) {
    if (until.isBefore(today)) {
      return Optional.of(new InThePast(until));
    }
    if (until.isBefore(first)) {
      return Optional.of(new Backwards(first, until));
    }
    return until.isAfter(today.plusYears(MOST_YEARS))
        ? Optional.of(new TooFar())
        : Optional.empty();
  }

  /**
   * Ends the break of the group's own that runs today, otherwise takes the next one back; and takes
   * skipped dates back, those still to come.
   */
  public Result resume(Actor actor, GroupId id) {
    return write(
        actor,
        id,
        group -> {
          LocalDate today = today(group);
          Breaks breaks = calendars.of(id);
          settle.skipNothing(id);
          breaks.runningOrNext(today).ifPresent(span -> calendars.save(breaks.ended(span, today)));
          return new Done();
        });
  }

  /** Chooses what is kept. A break of the group's own follows the rules of {@link #pause}. */
  public Result choose(Actor actor, GroupId id, Choice choice) {
    return write(
        actor,
        id,
        group -> {
          LocalDate today = today(group);
          Breaks breaks = calendars.of(id).withYearly(choice.yearly());
          if (choice.removed() != null && breaks.dated().contains(choice.removed())) {
            breaks = breaks.ended(choice.removed(), today);
          }
          if (choice.until() != null) {
            LocalDate first = choice.from() == null ? today : choice.from();
            Optional<Result> refusal = refusal(first, choice.until(), today);
            if (refusal.isPresent()) {
              return refusal.get();
            }
            breaks = breaks.with(new Span(first, choice.until()), today);
          }
          calendars.save(breaks);
          groups.save(
              group.with(group.settings().withHolidaysOf(choice.country(), choice.region())));
          return new Done();
        });
  }

  /**
   * What a group keeps.
   *
   * @param yearly the breaks that come back every year
   * @param country whose public holidays are kept, ISO 3166-1 alpha-2; empty for none
   * @param region within the country; empty for the whole
   * @param from the first day of a break to add; null for today
   * @param until the last day of a break to add; null for none
   * @param removed a break of the group's own to take away; null for none
   */
  public record Choice(
      Set<YearlyBreak> yearly,
      String country,
      String region,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Span removed) {
    public Choice {
      yearly = Set.copyOf(yearly);
    }

    /** The breaks of every year and the holidays; no other changes. */
    public static Choice of(Set<YearlyBreak> yearly, String country, String region) {
      return new Choice(yearly, country, region, null, null, null);
    }
  }

  private LocalDate today(Group group) {
    return LocalDate.ofInstant(clock.instant(), group.zone());
  }

  private Result write(Actor actor, GroupId id, Function<Group, Result> work) {
    return transactions.write(
        () -> {
          Optional<Group> group = groups.find(id);
          if (group.isEmpty() || !policy.allows(actor, Permission.PLAN, id)) {
            return new NotAllowed();
          }
          settle.of(id);
          Result result = work.apply(group.get());
          timers.of(id);
          return result;
        });
  }

  /** How it ended. */
  public sealed interface Result {}

  public record Done() implements Result {}

  public record NotAllowed() implements Result {}

  public record InThePast(LocalDate until) implements Result {}

  public record Backwards(LocalDate from, LocalDate until) implements Result {}

  /** A break ends within two years. */
  public record TooFar() implements Result {}
}
