package no.praksis.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.schedule.Window;

final class SqlSchedules implements Schedules {
  private static final String SELECT =
      """
      SELECT id, group_id, on_days, at_time, zone, every_weeks, anchor, window_days, window_time,
        prompt_set, handled_through, skipped, version
      FROM schedules
      """;
  private static final String ADD =
      """
      INSERT INTO schedules (group_id, on_days, at_time, zone, every_weeks, anchor, window_days,
        window_time, prompt_set, handled_through, skipped, id, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)
      ON CONFLICT (id) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE schedules SET group_id = ?, on_days = ?, at_time = ?, zone = ?, every_weeks = ?,
        anchor = ?, window_days = ?, window_time = ?, prompt_set = ?, handled_through = ?,
        skipped = ?, version = version + 1
      WHERE id = ? AND version = ?
      """;

  private final Sessions sessions;

  SqlSchedules(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Schedule> find(ScheduleId id) {
    return sessions.known(SELECT + "WHERE id = ?", SqlSchedules::schedule, id.value()).stream()
        .findFirst();
  }

  @Override
  public List<Schedule> of(GroupId group) {
    return sessions.known(
        SELECT + "WHERE group_id = ? ORDER BY seq", SqlSchedules::schedule, group.value());
  }

  @Override
  public List<Schedule> all() {
    return sessions.known(SELECT + "ORDER BY seq", SqlSchedules::schedule);
  }

  @Override
  public void save(Schedule schedule) {
    Recurrence recurrence = schedule.recurrence();
    int saved =
        sessions
            .writing()
            .update(
                schedule.version() == 0 ? ADD : CHANGE,
                schedule.group().value(),
                Values.days(recurrence.days()),
                recurrence.time(),
                recurrence.zone(),
                recurrence.everyWeeks(),
                recurrence.anchor(),
                schedule.window().days(),
                schedule.window().time(),
                schedule.promptSet(),
                schedule.handledThrough(),
                Values.dates(schedule.skipped()),
                schedule.id().value(),
                schedule.version());
    if (saved == 0) {
      throw new StaleVersion("schedule " + schedule.id().value());
    }
  }

  @Override
  public void remove(ScheduleId id) {
    sessions.writing().update("DELETE FROM schedules WHERE id = ?", id.value());
  }

  private static Schedule schedule(Row row) throws SQLException {
    return new Schedule(
        new ScheduleId(row.text()),
        new GroupId(row.text()),
        new Recurrence(Values.days(row.text()), row.time(), row.zone(), row.count(), row.date()),
        new Window(row.count(), row.time()),
        row.text(),
        row.date(),
        Values.dates(row.text()),
        row.count());
  }
}
