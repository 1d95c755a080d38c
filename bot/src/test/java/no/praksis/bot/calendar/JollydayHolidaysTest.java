package no.praksis.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {
  private final JollydayHolidays holidays = new JollydayHolidays();

  private static Set<LocalDate> dates(int year, String... days) {
    return Stream.of(days)
        .map(day -> LocalDate.parse(year + "-" + day))
        .collect(Collectors.toSet());
  }

  @Test
  void norway_hasItsTwelveDays_asInTheAlmanac() {
    assertThat(holidays.in("NO", "", 2026))
        .isEqualTo(
            dates(
                2026, "01-01", "04-02", "04-03", "04-05", "04-06", "05-01", "05-14", "05-17",
                "05-24", "05-25", "12-25", "12-26"));
    // Whit Monday and Constitution Day are the same day
    assertThat(holidays.in("no", "", 2027))
        .isEqualTo(
            dates(
                2027, "01-01", "03-25", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16",
                "05-17", "12-25", "12-26"));
  }

  @Test
  void region_hasItsOwnDays_andOneThatIsNotKnownThoseOfTheCountry() {
    LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
    assertThat(holidays.regions("DE")).contains("BY", "BE");
    assertThat(holidays.in("DE", "BY", 2026)).contains(corpusChristi);
    assertThat(holidays.in("DE", "BE", 2026)).doesNotContain(corpusChristi);
    assertThat(holidays.in("DE", "??", 2026)).isEqualTo(holidays.in("DE", "", 2026));
    assertThat(holidays.regions("NO")).isEmpty();
  }

  @Test
  void noCountry_andOneThatIsNotKnown_haveNone() {
    assertThat(holidays.in("", "", 2026)).isEmpty();
    assertThat(holidays.in("XX", "", 2026)).isEmpty();
    assertThat(holidays.regions("XX")).isEmpty();
    assertThat(holidays.regions("")).isEmpty();
  }
}
