package no.praksis.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import no.praksis.practice.meeting.Meeting;
import no.praksis.practice.meeting.Meetings;

final class SqlMeetings implements Meetings {
  private static final String FROM =
      """
      SELECT id, group_id, date, at_time FROM meetings
      WHERE group_id = ? AND date >= ? ORDER BY date, at_time, id
      """;
  private static final String SAVE =
      """
      INSERT INTO meetings (id, group_id, date, at_time) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET date = excluded.date, at_time = excluded.at_time
      """;

  private final Sessions sessions;

  SqlMeetings(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Meeting> from(GroupId group, LocalDate day) {
    return sessions.known(FROM, SqlMeetings::meeting, group.value(), day);
  }

  @Override
  public void save(Meeting meeting) {
    sessions
        .writing()
        .update(
            SAVE, meeting.id().value(), meeting.group().value(), meeting.date(), meeting.time());
  }

  @Override
  public void remove(MeetingId id) {
    sessions.writing().update("DELETE FROM meetings WHERE id = ?", id.value());
  }

  private static Meeting meeting(Row row) throws SQLException {
    MeetingId id = new MeetingId(row.text());
    GroupId group = new GroupId(row.text());
    LocalDate date = row.date();
    String time = row.textOrNull();
    return new Meeting(id, group, date, time == null ? null : LocalTime.parse(time));
  }
}
