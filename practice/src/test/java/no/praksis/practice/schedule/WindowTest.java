package no.praksis.practice.schedule;

import static no.praksis.practice.memory.World.FRIDAYS;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import no.praksis.practice.id.ScheduleId;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

  private static Schedule schedule(Recurrence recurrence, Window window) {
    return new Schedule(
        new ScheduleId("one"),
        GROUP,
        recurrence,
        window,
        "weekly",
        FRIDAY.minusDays(1),
        Set.of(),
        null,
        null,
        0);
  }

  private static Occurrence first(Schedule schedule) {
    return schedule.coming().findFirst().orElseThrow();
  }

  @Test
  void closingDay_isSoManyDaysLater() {
    assertThat(Window.DEFAULT.closingDay(FRIDAY)).isEqualTo(FRIDAY.plusDays(5));
  }

  @Test
  void closingDay_inAWeekend_isTheFridayBefore() {
    assertThat(Window.DEFAULT.closingDay(FRIDAY.minusDays(4))).isEqualTo(FRIDAY);
    assertThat(Window.DEFAULT.closingDay(FRIDAY.minusDays(3))).isEqualTo(FRIDAY);
  }

  @Test
  void closingDay_isAlwaysAfterTheRoundsOwn() {
    Window oneDay = new Window(1, LocalTime.NOON);

    assertThat(oneDay.closingDay(FRIDAY)).isEqualTo(FRIDAY.plusDays(1));
    assertThat(oneDay.closingDay(FRIDAY.plusDays(1))).isEqualTo(FRIDAY.plusDays(2));
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

    assertThat(schedule.closes(first(schedule))).isEqualTo(at("2026-11-11T12:00"));
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

    assertThat(schedule.closes(first(schedule))).isEqualTo(at("2026-11-09T09:00"));
  }

  @Test
  void coming_leavesOutSkippedAndPausedDates_unhandledDoesNot() {
    Schedule schedule =
        schedule(FRIDAYS, Window.DEFAULT)
            .paused(FRIDAY.plusDays(7), FRIDAY.plusDays(14))
            .skipping(FRIDAY);

    assertThat(first(schedule).date()).isEqualTo(FRIDAY.plusDays(21));
    assertThat(schedule.unhandled().findFirst().orElseThrow().date()).isEqualTo(FRIDAY);
  }
}
