package no.praksis.practice.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.praksis.practice.memory.NorwegianHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearlyBreakTest {
  private static final NorwegianHolidays HOLIDAYS = new NorwegianHolidays();

  private static Span span(String from, String until) {
    return new Span(LocalDate.parse(from), LocalDate.parse(until));
  }

  private static List<Span> in(YearlyBreak which, int year) {
    return which.in(year, HOLIDAYS.in("NO", "", year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05",
        "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
      })
  void easterSunday_isAsInTheAlmanac(LocalDate sunday) {
    assertThat(YearlyBreak.easterSunday(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void easter_isFromTheSaturdayBeforePalmSunday_toEasterMonday() {
    assertThat(in(YearlyBreak.EASTER, 2026)).containsExactly(span("2026-03-28", "2026-04-06"));
    assertThat(in(YearlyBreak.EASTER, 2027)).containsExactly(span("2027-03-20", "2027-03-29"));
  }

  @Test
  void summer_isWeeks26To32() {
    assertThat(in(YearlyBreak.SUMMER, 2026)).containsExactly(span("2026-06-22", "2026-08-09"));
    assertThat(in(YearlyBreak.SUMMER, 2027)).containsExactly(span("2027-06-28", "2027-08-15"));
    assertThat(in(YearlyBreak.SUMMER, 2020)).containsExactly(span("2020-06-22", "2020-08-09"));
    assertThat(in(YearlyBreak.SUMMER, 2021)).containsExactly(span("2021-06-28", "2021-08-15"));
  }

  @Test
  void christmas_reachesIntoTheNewYear() {
    assertThat(in(YearlyBreak.CHRISTMAS, 2026)).containsExactly(span("2026-12-23", "2027-01-02"));
  }

  @Test
  void squeezedIn_isTheFridayAfterAscension_andTheMondayBeforeATuesday() {
    assertThat(in(YearlyBreak.SQUEEZED_IN, 2026))
        .contains(span("2026-05-15", "2026-05-15"))
        .doesNotContain(span("2026-04-03", "2026-04-03"));
    assertThat(in(YearlyBreak.SQUEEZED_IN, 2027)).containsExactly(span("2027-05-07", "2027-05-07"));
    Set<LocalDate> in2022 = Set.of(LocalDate.of(2022, 5, 17));
    assertThat(YearlyBreak.SQUEEZED_IN.in(2022, in2022))
        .containsExactly(span("2022-05-16", "2022-05-16"));
  }
}
