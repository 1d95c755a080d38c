package no.praksis.practice.action;

import java.time.LocalDate;

/** The moment by which an action point is to be done. */
public sealed interface Due {
  /** By the next round. */
  record NextRound() implements Due {}

  /** On this day, in the group's zone. */
  record OnDate(LocalDate date) implements Due {}

  /** Whether a round of this nominal date comes after the moment. */
  default boolean before(LocalDate roundDate) {
    return switch (this) {
      case NextRound next -> true;
      case OnDate(LocalDate date) -> !date.isAfter(roundDate);
    };
  }
}
