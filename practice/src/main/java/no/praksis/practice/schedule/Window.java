package no.praksis.practice.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long a round stays open: until {@code time} on the day {@code days} days later. When that is
 * in a weekend or on a day off, on the last working day before that is still after the opening;
 * when there is none, on the first one afterwards, so that people come back to an open round; when
 * that is more than two weeks after the opening, on the day itself.
 */
public record Window(int days, LocalTime time) {
  /** From Friday to Wednesday at 12:00. */
  public static final Window DEFAULT = new Window(5, LocalTime.NOON);

  private static final int MOST_DAYS_LONGER = 14;

  public Window {
    if (days < 1 || days > 60) {
      throw new IllegalArgumentException("a round is open for 1 to 60 days");
    }
  }

  /** The day on which a round of this nominal date closes; always after it. */
  public LocalDate closingDay(LocalDate date, DaysOff daysOff) {
    LocalDate nominal = date.plusDays(days);
    for (LocalDate day = nominal; day.isAfter(date); day = day.minusDays(1)) {
      if (daysOff.isWorkday(day)) {
        return day;
      }
    }
    LocalDate latest = date.plusDays(Math.max(days, MOST_DAYS_LONGER));
    for (LocalDate day = nominal; !day.isAfter(latest); day = day.plusDays(1)) {
      if (daysOff.isWorkday(day)) {
        return day;
      }
    }
    return nominal;
  }

  /** The moment at which a round of this nominal date closes. */
  public Instant closes(LocalDate date, ZoneId zone, DaysOff daysOff) {
    return closingDay(date, daysOff).atTime(time).atZone(zone).toInstant();
  }
}
