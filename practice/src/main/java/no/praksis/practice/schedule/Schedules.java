package no.praksis.practice.schedule;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;

/** All schedules. Changes are made inside a transaction. */
public interface Schedules {
  Optional<Schedule> find(ScheduleId id);

  /** In the order in which they were added; {@code schedule remove N} counts so, from 1. */
  List<Schedule> of(GroupId group);

  /** All of them. */
  List<Schedule> all();

  /**
   * Saves, and counts the version up.
   *
   * @throws no.praksis.practice.delivery.StaleVersion when somebody else saved since
   */
  void save(Schedule schedule);

  void remove(ScheduleId id);
}
