package no.praksis.practice.schedule;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The local dates and moments on which a schedule comes round: at one local time, on some weekdays,
 * every N weeks.
 *
 * <p>Each nominal date happens exactly once, whatever the clocks do. A local time that is skipped
 * when the clocks go forward is moved later by the length of the gap (02:30 becomes 03:30 in Oslo);
 * of a local time that comes twice when they go back, the first is taken. A zone that drops a whole
 * calendar day (last done by Pacific/Apia in 2011) lets that day's occurrence coincide with the
 * next day's.
 *
 * @param days the weekdays, at least one
 * @param time the local time of day
 * @param zone where that time is local
 * @param everyWeeks 1 for every week, up to 52; weeks begin on Monday (ISO 8601) and are counted
 *     from the one that contains the anchor
 * @param anchor a date in the first week; nothing happens before it
 */
public record Recurrence(
    Set<DayOfWeek> days, LocalTime time, ZoneId zone, int everyWeeks, LocalDate anchor) {

  /**
   * @throws IllegalArgumentException if there is no weekday or {@code everyWeeks} is outside 1–52
   */
  public Recurrence {
    days = Set.copyOf(days);
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(anchor, "anchor");
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A recurrence needs at least one weekday");
    }
    if (everyWeeks < 1 || everyWeeks > 52) {
      throw new IllegalArgumentException("Every 1 to 52 weeks, not every " + everyWeeks);
    }
  }

  /** All occurrences with this nominal date or a later one, ascending and without an end. */
  public Stream<Occurrence> from(LocalDate date) {
    LocalDate start = date.isBefore(anchor) ? anchor : date;
    return Stream.iterate(firstWeekOnOrAfter(start), monday -> monday.plusWeeks(everyWeeks))
        .flatMap(this::datesInWeek)
        .dropWhile(nominal -> nominal.isBefore(start))
        .map(nominal -> new Occurrence(nominal, momentOn(nominal)));
  }

  /** The first occurrence that happens strictly after this moment of practice time. */
  public Occurrence firstAfter(Instant moment) {
    // A gap just before midnight can move an occurrence into the day after its nominal date.
    LocalDate dayBefore = LocalDate.ofInstant(moment, zone).minusDays(1);
    return from(dayBefore)
        .filter(occurrence -> occurrence.at().isAfter(moment))
        .findFirst()
        .orElseThrow();
  }

  /** The Monday of the first week that counts and isn't over before this date. */
  private LocalDate firstWeekOnOrAfter(LocalDate date) {
    LocalDate first = mondayOf(anchor);
    long weeks = WEEKS.between(first, mondayOf(date));
    return first.plusWeeks(Math.ceilDiv(weeks, everyWeeks) * everyWeeks);
  }

  private Stream<LocalDate> datesInWeek(LocalDate monday) {
    return days.stream().sorted().map(day -> monday.with(TemporalAdjusters.nextOrSame(day)));
  }

  private Instant momentOn(LocalDate date) {
    return ZonedDateTime.of(date, time, zone).toInstant();
  }

  private static LocalDate mondayOf(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
