package no.praksis.practice.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;

/** All meetings of groups. Changes are made inside a transaction. */
public interface Meetings {
  /** Those on this day and later, ascending. */
  List<Meeting> from(GroupId group, LocalDate day);

  /** The first on this day or later. */
  default Optional<Meeting> next(GroupId group, LocalDate day) {
    return from(group, day).stream().findFirst();
  }

  /** Adds the meeting, or replaces the one with this id. */
  void save(Meeting meeting);

  void remove(MeetingId id);
}
