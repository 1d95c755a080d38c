package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A schedule together with the days on which its group rests. */
public record Plan(Schedule schedule, DaysOff daysOff) {

  /** The coming occurrences on which a round will open, ascending and without an end. */
  public Stream<Occurrence> coming() {
    return schedule.unhandled().filter(occurrence -> !leavesOut(occurrence.date()));
  }

  /** Whether the occurrence on this nominal date is skipped, or falls on a day off. */
  public boolean leavesOut(LocalDate date) {
    return schedule.skipped().contains(date) || daysOff.covers(date);
  }
}
