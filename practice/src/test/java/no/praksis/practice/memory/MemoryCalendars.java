package no.praksis.practice.memory;

import java.util.HashMap;
import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;

/** Breaks in a map. */
public final class MemoryCalendars implements Calendars {
  private final Map<GroupId, Breaks> breaks = new HashMap<>();

  @Override
  public Breaks of(GroupId group) {
    return breaks.getOrDefault(group, Breaks.proposed(group));
  }

  @Override
  public void save(Breaks changed) {
    breaks.put(changed.group(), changed);
  }
}
