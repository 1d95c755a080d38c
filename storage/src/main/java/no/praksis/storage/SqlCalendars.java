package no.praksis.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;

final class SqlCalendars implements Calendars {
  private static final String ADD =
      """
      INSERT INTO yearly_breaks (kept, group_id, version) VALUES (?, ?, ? + 1)
      ON CONFLICT (group_id) DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE yearly_breaks SET kept = ?, version = version + 1 WHERE group_id = ? AND version = ?
      """;

  private final Sessions sessions;

  SqlCalendars(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Breaks of(GroupId group) {
    return sessions.read(
        session -> {
          List<Span> dated =
              session.list(
                  "SELECT first_day, last_day FROM dated_breaks WHERE group_id = ?",
                  row -> new Span(row.date(), row.date()),
                  group.value());
          return session
              .first(
                  "SELECT kept, version FROM yearly_breaks WHERE group_id = ?",
                  row -> breaks(group, dated, row),
                  group.value())
              .orElseGet(() -> new Breaks(group, Breaks.proposed(group).yearly(), dated, 0));
        });
  }

  private static Breaks breaks(GroupId group, List<Span> dated, Row row) throws SQLException {
    Set<YearlyBreak> kept = Values.set(row.text(), YearlyBreak::valueOf);
    return new Breaks(group, kept, dated, row.count());
  }

  @Override
  public void save(Breaks breaks) {
    Session session = sessions.writing();
    String group = breaks.group().value();
    int saved =
        session.update(
            breaks.version() == 0 ? ADD : CHANGE,
            Values.list(breaks.yearly(), YearlyBreak::name),
            group,
            breaks.version());
    if (saved == 0) {
      throw new StaleVersion("breaks of group " + group);
    }
    session.update("DELETE FROM dated_breaks WHERE group_id = ?", group);
    for (Span span : breaks.dated()) {
      session.update(
          "INSERT INTO dated_breaks (group_id, first_day, last_day) VALUES (?, ?, ?)",
          group,
          span.from(),
          span.until());
    }
  }
}
