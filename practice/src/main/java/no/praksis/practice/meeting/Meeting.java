package no.praksis.practice.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * One time that the group meets; at most one a day.
 *
 * @param date in the group's zone
 * @param time in the group's zone; null when it is not known
 */
public record Meeting(MeetingId id, GroupId group, LocalDate date, @Nullable LocalTime time) {

  public Meeting movedTo(LocalDate newDate, @Nullable LocalTime newTime) {
    return new Meeting(id, group, newDate, newTime);
  }

  /** When it begins; without a time, when its day begins. */
  public Instant begins(ZoneId zone) {
    return date.atTime(time == null ? LocalTime.MIN : time).atZone(zone).toInstant();
  }
}
