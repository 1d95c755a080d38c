package no.praksis.practice.schedule;

import static no.praksis.practice.memory.World.FRIDAYS;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.memory.MemoryCalendars;
import no.praksis.practice.memory.MemoryGroups;
import no.praksis.practice.memory.MemorySchedules;
import no.praksis.practice.memory.NorwegianHolidays;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);
  private static final DaysOff WEEKENDS = DaysOff.none(GROUP);

  private final MemorySchedules schedules = new MemorySchedules();
  private final MemoryCalendars calendars = new MemoryCalendars();
  private final Plans plans =
      new Plans(schedules, new Almanac(new MemoryGroups(), calendars, new NorwegianHolidays()));

  private static Schedule schedule(Recurrence recurrence, Window window) {
    return new Schedule(
        new ScheduleId("one"),
        GROUP,
        recurrence,
        window,
        "weekly",
        FRIDAY.minusDays(1),
        Set.of(),
        0);
  }

  private static Occurrence first(Schedule schedule) {
    return new Plan(schedule, WEEKENDS).coming().findFirst().orElseThrow();
  }

  private Instant closes(Schedule schedule) {
    schedules.save(schedule);
    return plans.closes(plans.of(schedule), first(schedule));
  }

  @Test
  void closingDay_isSoManyDaysLater() {
    assertThat(Window.DEFAULT.closingDay(FRIDAY, WEEKENDS)).isEqualTo(FRIDAY.plusDays(5));
  }

  @Test
  void closingDay_inAWeekend_isTheFridayBefore() {
    assertThat(Window.DEFAULT.closingDay(FRIDAY.minusDays(4), WEEKENDS)).isEqualTo(FRIDAY);
    assertThat(Window.DEFAULT.closingDay(FRIDAY.minusDays(3), WEEKENDS)).isEqualTo(FRIDAY);
  }

  @Test
  void closingDay_withNoWorkdayInTheWindow_isTheNextOne() {
    Window oneDay = new Window(1, LocalTime.NOON);

    assertThat(oneDay.closingDay(FRIDAY, WEEKENDS)).isEqualTo(FRIDAY.plusDays(3));
    assertThat(oneDay.closingDay(FRIDAY.plusDays(1), WEEKENDS)).isEqualTo(FRIDAY.plusDays(3));
  }

  @Test
  void window_ofNoDayOrTooMany_isRefused() {
    assertThatThrownBy(() -> new Window(0, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Window(61, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void round_closesAsItsWindowSays() {
    Schedule schedule = schedule(FRIDAYS, Window.DEFAULT);

    assertThat(closes(schedule)).isEqualTo(at("2026-11-11T12:00"));
  }

  @Test
  void round_closesWhenTheNextOneOpens_ifThatIsEarlier() {
    Recurrence daily =
        new Recurrence(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            OSLO,
            1,
            FRIDAY.minusDays(4));
    Schedule schedule = schedule(daily, Window.DEFAULT);

    assertThat(closes(schedule)).isEqualTo(at("2026-11-09T09:00"));
  }

  @Test
  void coming_leavesOutSkippedDatesAndBreaks_unhandledDoesNot() {
    calendars.save(
        Breaks.proposed(GROUP)
            .with(new Span(FRIDAY.plusDays(7), FRIDAY.plusDays(14)), FRIDAY.minusDays(1)));
    Schedule schedule = schedule(FRIDAYS, Window.DEFAULT).skipping(FRIDAY);

    assertThat(plans.of(schedule).coming().findFirst().orElseThrow().date())
        .isEqualTo(FRIDAY.plusDays(21));
    assertThat(schedule.unhandled().findFirst().orElseThrow().date()).isEqualTo(FRIDAY);
  }
}
