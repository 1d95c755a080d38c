package no.praksis.practice.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Group;

/** When the group meets next, as the moment of an action point. */
public final class NextMeeting {
  private final Meetings meetings;
  private final Clock clock;

  public NextMeeting(Meetings meetings, Clock clock) {
    this.meetings = meetings;
    this.clock = clock;
  }

  /** The first that has not begun; one without a time of day begins with its day. */
  public Optional<Due.AtMeeting> of(Group group) {
    Instant now = clock.instant();
    return meetings.from(group.id(), LocalDate.ofInstant(now, group.zone())).stream()
        .map(meeting -> PlanMeeting.dueAt(meeting, group.zone()))
        .filter(due -> due.begins().isAfter(now))
        .findFirst();
  }
}
