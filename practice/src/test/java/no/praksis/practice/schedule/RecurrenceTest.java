package no.praksis.practice.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @Test
  void fridayRound_keepsItsLocalTime_acrossBothChangesOfTheYear() {
    Recurrence fridays = weekly("11:30", FRIDAY);

    assertThat(fridays.from(date("2027-03-26")).limit(2))
        .containsExactly(
            occurrence("2027-03-26", "2027-03-26T10:30:00Z"),
            occurrence("2027-04-02", "2027-04-02T09:30:00Z"));
    assertThat(fridays.from(date("2027-10-29")).limit(2))
        .containsExactly(
            occurrence("2027-10-29", "2027-10-29T09:30:00Z"),
            occurrence("2027-11-05", "2027-11-05T10:30:00Z"));
  }

  @Test
  void timeInTheSpringGap_movesLaterByTheGap_andKeepsItsDate() {
    Recurrence sundayNights = weekly("02:30", SUNDAY);

    // 02:30 doesn't exist; 03:30 summer time is 01:30 UTC.
    assertThat(sundayNights.from(date("2027-03-28")).findFirst())
        .contains(occurrence("2027-03-28", "2027-03-28T01:30:00Z"));
  }

  @Test
  void timeInTheAutumnOverlap_isTheFirstOfTheTwo_andHappensOnce() {
    Recurrence sundayNights = weekly("02:30", SUNDAY);

    assertThat(sundayNights.from(date("2027-10-31")).limit(2))
        .containsExactly(
            occurrence("2027-10-31", "2027-10-31T00:30:00Z"),
            occurrence("2027-11-07", "2027-11-07T01:30:00Z"));
    assertThat(sundayNights.firstAfter(Instant.parse("2027-10-31T00:30:00Z")).date())
        .isEqualTo(date("2027-11-07"));
  }

  @Test
  void timeMovedPastMidnight_isFound_onTheDayAfterItsNominalDate() {
    // In Nuuk, Saturday 23:00 becomes Sunday 00:00.
    Recurrence saturdays =
        new Recurrence(
            Set.of(SATURDAY),
            LocalTime.of(23, 30),
            ZoneId.of("America/Nuuk"),
            1,
            date("2027-01-01"));
    Occurrence moved = occurrence("2027-03-27", "2027-03-28T01:30:00Z");

    assertThat(saturdays.from(date("2027-03-27")).findFirst()).contains(moved);
    assertThat(saturdays.firstAfter(Instant.parse("2027-03-28T01:29:59Z"))).isEqualTo(moved);
  }

  @Test
  void everyThirdWeek_isCountedInIsoWeeks_fromTheAnchorsWeek() {
    // The anchor is a Thursday: its week's Monday and Wednesday are already gone.
    Recurrence recurrence =
        new Recurrence(EnumSet.of(MONDAY, FRIDAY), LocalTime.of(9, 0), OSLO, 3, date("2027-01-07"));

    assertThat(recurrence.from(date("2026-12-01")).limit(5).map(Occurrence::date))
        .containsExactly(
            date("2027-01-08"),
            date("2027-01-25"),
            date("2027-01-29"),
            date("2027-02-15"),
            date("2027-02-19"));
  }

  @Test
  void from_withinACountedWeek_beginsAtThatDate() {
    Recurrence recurrence =
        new Recurrence(
            EnumSet.of(MONDAY, WEDNESDAY), LocalTime.of(9, 0), OSLO, 2, date("2027-01-04"));

    assertThat(recurrence.from(date("2027-01-05")).limit(3).map(Occurrence::date))
        .containsExactly(date("2027-01-06"), date("2027-01-18"), date("2027-01-20"));
    assertThat(recurrence.from(date("2027-01-11")).findFirst().map(Occurrence::date))
        .contains(date("2027-01-18"));
  }

  @Test
  void firstAfter_anOccurrencesOwnMoment_isTheNext() {
    Recurrence fridays = weekly("11:30", FRIDAY);
    Instant friday = Instant.parse("2027-01-08T10:30:00Z");

    assertThat(fridays.firstAfter(friday.minusNanos(1)).at()).isEqualTo(friday);
    assertThat(fridays.firstAfter(friday).date()).isEqualTo(date("2027-01-15"));
  }

  @Test
  void firstAfter_longBeforeTheAnchor_isTheFirstOfAll() {
    assertThat(weekly("11:30", FRIDAY).firstAfter(Instant.parse("1999-01-01T00:00:00Z")).date())
        .isEqualTo(date("2026-01-02"));
  }

  @Test
  void weekdays_areCopied_soThatALaterChangeOfTheSetMattersNot() {
    EnumSet<DayOfWeek> days = EnumSet.of(MONDAY);
    Recurrence recurrence = new Recurrence(days, LocalTime.of(9, 0), OSLO, 1, date("2027-01-04"));

    days.add(FRIDAY);

    assertThat(recurrence.days()).containsExactly(MONDAY);
  }

  @Test
  void nonsense_isRefused() {
    LocalDate anchor = date("2027-01-04");
    assertThatThrownBy(() -> new Recurrence(Set.of(), LocalTime.NOON, OSLO, 1, anchor))
        .isInstanceOf(IllegalArgumentException.class);
    for (int weeks : List.of(-1, 0, 53)) {
      assertThatThrownBy(() -> new Recurrence(Set.of(MONDAY), LocalTime.NOON, OSLO, weeks, anchor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Integer.toString(weeks));
    }
  }

  private static Recurrence weekly(String time, DayOfWeek day) {
    return new Recurrence(Set.of(day), LocalTime.parse(time), OSLO, 1, date("2026-01-01"));
  }

  private static Occurrence occurrence(String date, String at) {
    return new Occurrence(date(date), Instant.parse(at));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
