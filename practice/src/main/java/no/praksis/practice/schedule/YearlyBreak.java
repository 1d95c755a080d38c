package no.praksis.practice.schedule;

import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Breaks of the municipal year that come back by themselves. */
public enum YearlyBreak {
  /** From the Saturday before Palm Sunday to Easter Monday: people leave when the week is over. */
  EASTER,
  /** Weeks 26 to 32 (ISO 8601). */
  SUMMER,
  /** 23 December to 2 January. */
  CHRISTMAS,
  /** A Friday after a public holiday on Thursday, a Monday before one on Tuesday. */
  SQUEEZED_IN;

  private static final int FIRST_SUMMER_WEEK = 26;
  private static final int SUMMER_WEEKS = 7;

  /**
   * The breaks of this kind that begin in the year, ascending.
   *
   * @param holidays the public holidays of the year; only squeezed-in days depend on them
   */
  public List<Span> in(int year, Set<LocalDate> holidays) {
    return switch (this) {
      case EASTER -> {
        LocalDate sunday = easterSunday(year);
        yield List.of(new Span(sunday.minusDays(8), sunday.plusDays(1)));
      }
      case SUMMER -> {
        // 4 January is always in week 1
        LocalDate monday =
            LocalDate.of(year, 1, 4)
                .with(WEEK_OF_WEEK_BASED_YEAR, FIRST_SUMMER_WEEK)
                .with(DayOfWeek.MONDAY);
        yield List.of(new Span(monday, monday.plusWeeks(SUMMER_WEEKS).minusDays(1)));
      }
      case CHRISTMAS ->
          List.of(new Span(LocalDate.of(year, 12, 23), LocalDate.of(year + 1, Month.JANUARY, 2)));
      case SQUEEZED_IN ->
          holidays.stream()
              .flatMap(YearlyBreak::beside)
              .filter(day -> !holidays.contains(day))
              .distinct()
              .sorted()
              .map(day -> new Span(day, day))
              .toList();
    };
  }

  private static Stream<LocalDate> beside(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case THURSDAY -> Stream.of(holiday.plusDays(1));
      case TUESDAY -> Stream.of(holiday.minusDays(1));
      default -> Stream.empty();
    };
  }

  /** Of the Gregorian calendar, by the rule that J.-M. Oudin put into whole numbers. */
  static LocalDate easterSunday(int year) {
    int century = year / 100;
    int golden = year % 19;
    int epact =
        Math.floorMod(
            century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15, 30);
    epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + epact + 2 - century + century / 4, 7);
    int offset = epact - weekday;
    int month = 3 + (offset + 40) / 44;
    return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
  }
}
