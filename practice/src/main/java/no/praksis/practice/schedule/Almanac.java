package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.GroupSettings;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;

/** Knows on which days each group rests. */
public final class Almanac {
  private final Groups groups;
  private final Calendars calendars;
  private final Holidays holidays;

  public Almanac(Groups groups, Calendars calendars, Holidays holidays) {
    this.groups = groups;
    this.calendars = calendars;
    this.holidays = holidays;
  }

  /** As the group's breaks and the holidays of its country and region stand now. */
  public DaysOff of(GroupId group) {
    GroupSettings settings = groups.find(group).map(Group::settings).orElse(GroupSettings.DEFAULT);
    Map<Integer, Set<LocalDate>> known = new ConcurrentHashMap<>();
    return new DaysOff(
        calendars.of(group),
        year ->
            known.computeIfAbsent(
                year, one -> holidays.in(settings.country(), settings.region(), one)));
  }

  /** As proposed to a group in this country and region: with every yearly break. */
  public DaysOff proposed(String country, String region) {
    return new DaysOff(
        Breaks.proposed(new GroupId("proposed")), year -> holidays.in(country, region, year));
  }

  /** What the group has chosen. */
  public Breaks breaks(GroupId group) {
    return calendars.of(group);
  }

  /** The regions that can be chosen in a country. */
  public List<String> regions(String country) {
    return holidays.regions(country);
  }
}
