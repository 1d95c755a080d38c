package no.praksis.practice.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.GroupId;

/** What the groups' schedules come to, with all that falls out. */
public final class Plans {
  private final Schedules schedules;
  private final Almanac almanac;

  public Plans(Schedules schedules, Almanac almanac) {
    this.schedules = schedules;
    this.almanac = almanac;
  }

  /** In the order in which the schedules were added. */
  public List<Plan> of(GroupId group) {
    DaysOff daysOff = almanac.of(group);
    return schedules.of(group).stream().map(schedule -> new Plan(schedule, daysOff)).toList();
  }

  public Plan of(Schedule schedule) {
    return new Plan(schedule, almanac.of(schedule.group()));
  }

  /** Of every group. */
  public List<Plan> all() {
    Map<GroupId, DaysOff> daysOff = new HashMap<>();
    return schedules.all().stream()
        .map(one -> new Plan(one, daysOff.computeIfAbsent(one.group(), almanac::of)))
        .toList();
  }

  /** The first round that opens in the group. */
  public Optional<Occurrence> next(GroupId group) {
    return of(group).stream()
        .flatMap(plan -> plan.coming().limit(1))
        .min(Comparator.comparing(Occurrence::at));
  }

  /**
   * When a round of this occurrence closes: as the schedule's window says, or when the group is
   * asked the same next.
   */
  public Instant closes(Plan plan, Occurrence occurrence) {
    Schedule schedule = plan.schedule();
    ZoneId zone = schedule.recurrence().zone();
    return closes(
        schedule.group(),
        schedule.promptSet(),
        occurrence,
        schedule.window().closes(occurrence.date(), zone, plan.daysOff()));
  }

  /** When a round of the group closes that is opened at this moment, outside any schedule. */
  public Instant closes(Group group, String promptSet, Instant now) {
    Occurrence occurrence = new Occurrence(LocalDate.ofInstant(now, group.zone()), now);
    return closes(
        group.id(),
        promptSet,
        occurrence,
        Window.DEFAULT.closes(occurrence.date(), group.zone(), almanac.of(group.id())));
  }

  private Instant closes(GroupId group, String promptSet, Occurrence occurrence, Instant byWindow) {
    return of(group).stream()
        .filter(plan -> plan.schedule().promptSet().equals(promptSet))
        .flatMap(other -> other.coming().filter(one -> one.at().isAfter(occurrence.at())).limit(1))
        .map(Occurrence::at)
        .filter(next -> next.isBefore(byWindow))
        .min(Comparator.naturalOrder())
        .orElse(byWindow);
  }
}
