package no.praksis.practice.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One time that a schedule comes round.
 *
 * @param date the nominal local date, before any move for a break or a daylight saving gap. It is
 *     the occurrence's identity within its schedule
 * @param at the moment at which it happens, in practice time
 */
public record Occurrence(LocalDate date, Instant at) {

  public Occurrence {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(at, "at");
  }
}
