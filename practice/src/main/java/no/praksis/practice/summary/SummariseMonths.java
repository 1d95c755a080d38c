package no.praksis.practice.summary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Chore;

/**
 * Sends each leader what the month before amounted to, on the first working morning of a month; in
 * a break, on the first one after it. A month without rounds is not told. One that was missed is
 * made up for within three days, later ones can be asked for.
 */
public final class SummariseMonths implements Chore {
  /** How long it stays worth sending. */
  static final Duration FRESH = Duration.ofDays(3);

  /** Over a summer, so that June is told in August. */
  private static final int LONGEST_BREAK_DAYS = 62;

  private final Groups groups;
  private final Rounds rounds;
  private final Mornings mornings;
  private final Outbox outbox;
  private final Clock clock;

  public SummariseMonths(
      Groups groups, Rounds rounds, Mornings mornings, Outbox outbox, Clock clock) {
    this.groups = groups;
    this.rounds = rounds;
    this.mornings = mornings;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Group group) {
    Instant now = clock.instant();
    Predicate<LocalDate> rest = mornings.rest(List.of(group));
    return readers(group)
        .flatMap(
            reader ->
                months(group, now)
                    .flatMap(month -> morning(reader, rest, month).stream())
                    .filter(at -> at.isAfter(now))
                    .limit(1))
        .min(Instant::compareTo);
  }

  @Override
  public void tend(Group group) {
    Instant now = clock.instant();
    Predicate<LocalDate> rest = mornings.rest(List.of(group));
    readers(group)
        .forEach(
            reader ->
                months(group, now)
                    .filter(month -> isDue(reader, rest, month, now))
                    .forEach(month -> send(reader, group, month)));
  }

  private boolean isDue(Person reader, Predicate<LocalDate> rest, YearMonth month, Instant now) {
    return morning(reader, rest, month)
        .filter(at -> !at.isAfter(now) && at.isAfter(now.minus(FRESH)))
        .filter(at -> !mornings.away(reader, at))
        .isPresent();
  }

  private void send(Person reader, Group group, YearMonth month) {
    if (hadRounds(group, month)) {
      outbox.post(
          new MessageKey("month/" + group.id().value() + "/" + month + "/" + reader.id().value()),
          new Audience.Privately(reader.id()),
          new Notice.MonthSummed(group.id(), month.atDay(1), month.atEndOfMonth()));
    }
  }

  private boolean hadRounds(Group group, YearMonth month) {
    return !rounds
        .asked(
            group.id(),
            month.atDay(1).atStartOfDay(group.zone()).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(group.zone()).toInstant())
        .isEmpty();
  }

  private Stream<Person> readers(Group group) {
    return groups.members(group.id()).stream()
        .filter(member -> member.present() && member.has(Role.LEADER))
        .map(Member::person)
        .flatMap(person -> mornings.reader(person, RegularSummary.MONTH).stream());
  }

  /** Those before this one that may be told now, and this one; ascending. */
  private static Stream<YearMonth> months(Group group, Instant now) {
    YearMonth running = YearMonth.from(now.atZone(group.zone()));
    return IntStream.rangeClosed(-3, 0).mapToObj(running::plusMonths);
  }

  private Optional<Instant> morning(Person reader, Predicate<LocalDate> rest, YearMonth month) {
    return mornings.first(reader, rest, month.plusMonths(1).atDay(1), LONGEST_BREAK_DAYS);
  }
}
