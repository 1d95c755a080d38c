package no.praksis.practice.group;

import java.time.LocalDate;
import no.praksis.practice.id.PersonId;

/**
 * Somebody is away: no questions, no reminders, not counted as missing. No reason is stored.
 *
 * @param until the last day away, inclusive, in the person's zone
 */
public record Away(PersonId person, LocalDate from, LocalDate until) {
  public Away {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("an absence ends after it begins");
    }
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether every day from {@code first} to {@code last} lies in it. */
  public boolean covers(LocalDate first, LocalDate last) {
    return covers(first) && covers(last);
  }
}
