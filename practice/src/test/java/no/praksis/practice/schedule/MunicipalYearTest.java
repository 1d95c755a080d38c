package no.praksis.practice.schedule;

import static no.praksis.practice.memory.World.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.memory.NorwegianHolidays;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The years 2026 and 2027 of a Norwegian group that has changed nothing: Fridays at 11:30. */
class MunicipalYearTest {
  private static final DaysOff PROPOSED =
      new DaysOff(Breaks.proposed(GROUP), year -> new NorwegianHolidays().in("NO", "", year));

  private static final String OPEN_2026 =
      """
      01-09 01-16 01-23 01-30 02-06 02-13 02-20 02-27 03-06 03-13 03-20 03-27
      04-10 04-17 04-24 05-08 05-22 05-29 06-05 06-12 06-19
      08-14 08-21 08-28 09-04 09-11 09-18 09-25 10-02 10-09 10-16 10-23 10-30
      11-06 11-13 11-20 11-27 12-04 12-11 12-18
      """;
  private static final String OPEN_2027 =
      """
      01-08 01-15 01-22 01-29 02-05 02-12 02-19 02-26 03-05 03-12 03-19
      04-02 04-09 04-16 04-23 04-30 05-14 05-21 05-28 06-04 06-11 06-18 06-25
      08-20 08-27 09-03 09-10 09-17 09-24 10-01 10-08 10-15 10-22 10-29
      11-05 11-12 11-19 11-26 12-03 12-10 12-17
      """;

  private static Plan fridays(int year) {
    Recurrence recurrence =
        new Recurrence(
            Set.of(DayOfWeek.FRIDAY),
            LocalTime.of(11, 30),
            World.OSLO,
            1,
            LocalDate.of(year, 1, 1));
    return new Plan(
        new Schedule(
            new ScheduleId("fridays"),
            GROUP,
            recurrence,
            Window.DEFAULT,
            "weekly",
            LocalDate.of(year, 1, 1).minusDays(1),
            Set.of(),
            0),
        PROPOSED);
  }

  static Stream<List<Object>> years() {
    return Stream.of(List.of(2026, OPEN_2026), List.of(2027, OPEN_2027));
  }

  @ParameterizedTest
  @MethodSource("years")
  void rounds_openOnExactlyTheseFridays(List<Object> year) {
    List<LocalDate> expected =
        Stream.of(year.get(1).toString().trim().split("\\s+"))
            .map(day -> LocalDate.parse(year.get(0) + "-" + day))
            .toList();
    int number = (int) year.get(0);
    assertThat(
            fridays(number)
                .coming()
                .map(Occurrence::date)
                .takeWhile(date -> date.getYear() == number))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, CHRISTMAS",
    "2026-03-30, EASTER",
    "2026-05-15, SQUEEZED_IN",
    "2026-06-26, SUMMER",
    "2026-08-07, SUMMER",
    "2026-12-24, CHRISTMAS",
    "2027-05-07, SQUEEZED_IN",
    "2027-08-13, SUMMER",
    "2027-12-31, CHRISTMAS"
  })
  void dayInABreak_isOff(LocalDate day, YearlyBreak which) {
    assertThat(PROPOSED.on(day)).contains(new DayOff.Yearly(which));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03",
    "2026-05-01",
    "2026-05-14",
    "2026-05-17",
    "2026-05-25",
    "2026-12-25",
    "2027-01-01",
    "2027-03-26",
    "2027-05-06",
    "2027-05-17"
  })
  void publicHoliday_isOff_alsoInABreak(LocalDate day) {
    assertThat(PROPOSED.on(day)).contains(new DayOff.PublicHoliday());
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary week, and the one in which Whit Monday lies
    "2026-04-24, 2026-04-29",
    "2026-05-22, 2026-05-27",
    // no working day before Easter is left: people come back to an open round
    "2026-03-27, 2026-04-07",
    "2027-03-19, 2027-03-30",
    // the last working day before Christmas
    "2026-12-18, 2026-12-22",
    "2027-12-17, 2027-12-22",
    // the summer is too long to wait for
    "2026-06-19, 2026-06-24",
    "2027-06-25, 2027-06-30"
  })
  void round_closesOnTheLastWorkingDayBefore(LocalDate friday, LocalDate closing) {
    assertThat(Window.DEFAULT.closingDay(friday, PROPOSED)).isEqualTo(closing);
  }

  @Test
  void closingDay_movesBeforeAHolidayOnWednesday() {
    // Wednesday 17 May 2028
    DaysOff off = new DaysOff(Breaks.proposed(GROUP), year -> Set.of(LocalDate.of(2028, 5, 17)));
    assertThat(Window.DEFAULT.closingDay(LocalDate.of(2028, 5, 12), off))
        .isEqualTo(LocalDate.of(2028, 5, 16));
  }

  @Test
  void breaksThatAreNotKept_areNotOff() {
    DaysOff none = new DaysOff(Breaks.proposed(GROUP).withYearly(Set.of()), year -> Set.of());
    assertThat(none.on(LocalDate.of(2026, 12, 25))).isEmpty();
    assertThat(none.next(YearlyBreak.EASTER, LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void next_isTheOneThatRuns_orTheFirstToCome() {
    assertThat(PROPOSED.next(YearlyBreak.CHRISTMAS, LocalDate.of(2027, 1, 2)))
        .contains(new Span(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 2)));
    assertThat(PROPOSED.next(YearlyBreak.EASTER, LocalDate.of(2026, 4, 7)))
        .contains(new Span(LocalDate.of(2027, 3, 20), LocalDate.of(2027, 3, 29)));
  }

  @Test
  void rounds_keepTheirLocalTime_whenTheClocksChange() {
    // summer time begins on 28 March 2027 and ends on 31 October 2027
    assertThat(moments(LocalDate.of(2027, 3, 19)))
        .containsExactly("2027-03-19T10:30:00Z", "2027-04-02T09:30:00Z");
    assertThat(moments(LocalDate.of(2027, 10, 29)))
        .containsExactly("2027-10-29T09:30:00Z", "2027-11-05T10:30:00Z");
  }

  private static List<String> moments(LocalDate from) {
    return fridays(2027)
        .coming()
        .filter(one -> !one.date().isBefore(from))
        .limit(2)
        .map(one -> one.at().toString())
        .toList();
  }
}
