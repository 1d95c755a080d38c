package no.praksis.storage;

import java.time.LocalDate;
import no.praksis.practice.action.Due;
import no.praksis.practice.id.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * How the moment of an action point stands in one column: nothing for the next round, a date, or a
 * meeting as its date, the microseconds at which it begins, and its id, with blanks between.
 */
final class Dues {
  private Dues() {}

  static @Nullable String text(Due due) {
    return switch (due) {
      case Due.NextRound next -> null;
      case Due.OnDate(LocalDate date) -> date.toString();
      case Due.AtMeeting at ->
          at.date() + " " + Values.micros(at.begins()) + " " + at.meeting().value();
    };
  }

  static Due due(@Nullable String text) {
    if (text == null) {
      return new Due.NextRound();
    }
    String[] parts = text.split(" ", 3);
    LocalDate date = LocalDate.parse(parts[0]);
    return parts.length == 1
        ? new Due.OnDate(date)
        : new Due.AtMeeting(
            new MeetingId(parts[2]), date, Values.instant(Long.parseLong(parts[1])));
  }
}
