package no.praksis.practice.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How long a round stays open: until {@code time} on the day {@code days} days later, or on the
 * Friday before when that is in a weekend.
 */
public record Window(int days, LocalTime time) {
  /** From Friday to Wednesday at 12:00. */
  public static final Window DEFAULT = new Window(5, LocalTime.NOON);

  public Window {
    if (days < 1 || days > 60) {
      throw new IllegalArgumentException("a round is open for 1 to 60 days");
    }
  }

  /** The day on which a round of this nominal date closes; always after it. */
  public LocalDate closingDay(LocalDate date) {
    LocalDate day = date.plusDays(days);
    while (isWeekend(day) && day.minusDays(1).isAfter(date)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
