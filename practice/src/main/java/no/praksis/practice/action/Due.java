package no.praksis.practice.action;

import java.time.Instant;
import java.time.LocalDate;
import no.praksis.practice.id.MeetingId;

/** The moment by which an action point is to be done. */
public sealed interface Due {
  /** By the next round. */
  record NextRound() implements Due {}

  /** On this day, in the group's zone. */
  record OnDate(LocalDate date) implements Due {}

  /**
   * When the group meets; it follows when the meeting is moved or taken away.
   *
   * @param date of the meeting, in the group's zone
   * @param begins when it begins, in practice time; without a time of day, when the day begins
   */
  record AtMeeting(MeetingId meeting, LocalDate date, Instant begins) implements Due {}

  /** Whether a round of this nominal date, opened at this moment, comes after it. */
  default boolean before(LocalDate roundDate, Instant opensAt) {
    return switch (this) {
      case NextRound next -> true;
      case OnDate(LocalDate date) -> !date.isAfter(roundDate);
      case AtMeeting meeting -> !meeting.begins().isAfter(opensAt);
    };
  }
}
