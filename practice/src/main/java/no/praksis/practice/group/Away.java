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
}
