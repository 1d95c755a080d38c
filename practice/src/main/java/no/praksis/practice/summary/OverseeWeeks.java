package no.praksis.practice.summary;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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
import no.praksis.practice.schedule.Chore;

/**
 * Sends each facilitator one overview of all own groups, on Thursday morning, when most rounds have
 * closed, or on the next working morning within a week. Every group of the facilitator wakes it,
 * and the key of the message makes it one. Nothing comes when no round has closed in the week
 * before. One that was missed is made up for within three days.
 */
public final class OverseeWeeks implements Chore {
  private static final int DAYS = 7;
  private static final int PAST_AND_PRESENT = 2;
  private static final int WEEKS_AHEAD = 10;

  private final Groups groups;
  private final Oversight oversight;
  private final Mornings mornings;
  private final Outbox outbox;
  private final Clock clock;

  public OverseeWeeks(
      Groups groups, Oversight oversight, Mornings mornings, Outbox outbox, Clock clock) {
    this.groups = groups;
    this.oversight = oversight;
    this.mornings = mornings;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Group group) {
    Instant now = clock.instant();
    return readers(group)
        .flatMap(
            reader -> {
              Predicate<LocalDate> rest = mornings.rest(oversight.groupsOf(reader.id()));
              return thursdays(reader, now)
                  .flatMap(thursday -> mornings.first(reader, rest, thursday, DAYS).stream())
                  .filter(at -> at.isAfter(now))
                  .limit(1);
            })
        .min(Instant::compareTo);
  }

  @Override
  public void tend(Group group) {
    Instant now = clock.instant();
    readers(group)
        .forEach(
            reader -> {
              List<Group> own = oversight.groupsOf(reader.id());
              Predicate<LocalDate> rest = mornings.rest(own);
              thursdays(reader, now)
                  .limit(PAST_AND_PRESENT)
                  .forEach(
                      thursday ->
                          mornings
                              .first(reader, rest, thursday, DAYS)
                              .ifPresent(at -> send(reader, own, thursday, at, now)));
            });
  }

  private void send(
      Person reader, List<Group> own, LocalDate thursday, Instant morning, Instant now) {
    Optional.of(morning)
        .filter(at -> !at.isAfter(now) && at.isAfter(now.minus(SummariseMonths.FRESH)))
        .filter(at -> !mornings.away(reader, at))
        .filter(at -> own.stream().anyMatch(group -> oversight.hasNews(group, at)))
        .ifPresent(
            at ->
                outbox.post(
                    new MessageKey("week/" + thursday + "/" + reader.id().value()),
                    new Audience.Privately(reader.id()),
                    new Notice.WeekOverseen(reader.id(), at)));
  }

  private Stream<Person> readers(Group group) {
    return groups.members(group.id()).stream()
        .filter(member -> member.present() && member.has(Role.FACILITATOR))
        .map(Member::person)
        .flatMap(person -> mornings.reader(person, RegularSummary.WEEK).stream());
  }

  /** Last week's, this week's and those after them, so that one lies behind a summer break. */
  private static Stream<LocalDate> thursdays(Person reader, Instant now) {
    LocalDate thisWeek =
        LocalDate.ofInstant(now, reader.zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusDays(3);
    return IntStream.rangeClosed(-1, WEEKS_AHEAD).mapToObj(thisWeek::plusWeeks);
  }
}
