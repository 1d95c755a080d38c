package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of fifty groups, played with the clock. */
class YearIT {
  private static final int GROUPS = 50;
  private static final LocalDate BEGIN = LocalDate.of(2026, 8, 24);
  private static final LocalDate END = BEGIN.plusYears(1);

  @TempDir Path folder;

  @Test
  void everyOccurrence_opensExactlyOnce_orIsKnownToHaveBeenLeftOut() {
    try (Year year = new Year(folder, GROUPS, Talk.at(BEGIN + "T07:00"))) {
      for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusWeeks(1)) {
        if (day.equals(BEGIN.plusWeeks(10))) {
          year.stopUntil(Talk.at(day.plusWeeks(2) + "T08:00"));
        }
        year.until(Talk.at(day + "T16:00"));
        year.answer(2);
      }
      year.until(Talk.at(END + "T07:00"));

      Map<String, Integer> became = new HashMap<>();
      List<Schedule> schedules = year.schedules().toList();
      assertThat(schedules).hasSize(GROUPS);
      for (Schedule schedule : schedules) {
        assertThat(schedule.handledThrough()).isBetween(END.minusDays(8), END);
        schedule
            .recurrence()
            .from(BEGIN)
            .map(Occurrence::date)
            .takeWhile(date -> date.isBefore(END.minusDays(7)))
            .map(date -> year.round(schedule, date))
            .forEach(
                round -> {
                  became.merge(what(round), 1, Integer::sum);
                  assertThat(year.isToldOf(round)).isEqualTo(round instanceof Round.Asked);
                });
      }
      assertThat(became.get("MISSED")).isBetween(GROUPS, 3 * GROUPS);
      assertThat(became.get("asked")).isGreaterThan(35 * GROUPS);
      assertThat(became.get("BREAK")).isGreaterThan(7 * GROUPS);
      assertThat(became.get("PUBLIC_HOLIDAY")).isGreaterThan(GROUPS);
    }
  }

  private static String what(Round round) {
    return round instanceof Round.Skipped skipped ? skipped.why().name() : "asked";
  }
}
