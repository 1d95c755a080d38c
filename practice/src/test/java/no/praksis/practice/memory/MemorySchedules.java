package no.praksis.practice.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** Schedules in a map. */
public final class MemorySchedules implements Schedules {
  private final Map<ScheduleId, Schedule> schedules = new LinkedHashMap<>();

  @Override
  public Optional<Schedule> find(ScheduleId id) {
    return Optional.ofNullable(schedules.get(id));
  }

  @Override
  public List<Schedule> of(GroupId group) {
    return schedules.values().stream().filter(one -> one.group().equals(group)).toList();
  }

  @Override
  public List<Schedule> all() {
    return List.copyOf(schedules.values());
  }

  @Override
  public void save(Schedule schedule) {
    schedules.put(schedule.id(), schedule);
  }

  @Override
  public void remove(ScheduleId id) {
    schedules.remove(id);
  }
}
