package no.praksis.practice.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a person is at work, in the person's own zone. A person with no days gets no reminders.
 *
 * @param until not before {@code from}
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
  /** Monday to Friday, 08:00 to 15:30. */
  public static final WorkingHours DEFAULT =
      new WorkingHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(15, 30));

  public WorkingHours {
    days = Set.copyOf(days);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("working hours end after they begin");
    }
  }

  public boolean worksOn(LocalDate date) {
    return days.contains(date.getDayOfWeek());
  }
}
