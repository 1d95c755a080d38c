package no.praksis.practice.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import no.praksis.practice.meeting.Meeting;
import no.praksis.practice.meeting.Meetings;

/** Meetings in a map. */
public final class MemoryMeetings implements Meetings {
  private final Map<MeetingId, Meeting> meetings = new HashMap<>();

  @Override
  public List<Meeting> from(GroupId group, LocalDate day) {
    return meetings.values().stream()
        .filter(one -> one.group().equals(group) && !one.date().isBefore(day))
        .sorted(Comparator.comparing(Meeting::date))
        .toList();
  }

  @Override
  public void save(Meeting meeting) {
    meetings.put(meeting.id(), meeting);
  }

  @Override
  public void remove(MeetingId id) {
    meetings.remove(id);
  }
}
