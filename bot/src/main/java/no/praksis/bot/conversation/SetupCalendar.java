package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.ChooseQuestions;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/** When a group that is set up is asked, and when it rests. Inside a transaction. */
final class SetupCalendar {
  private final PlanSchedule plan;
  private final PlanBreaks breaks;
  private final ChooseQuestions chooseQuestions;
  private final Almanac almanac;
  private final Schedules schedules;
  private final Groups groups;

  SetupCalendar(
      PlanSchedule plan,
      PlanBreaks breaks,
      ChooseQuestions chooseQuestions,
      Almanac almanac,
      Schedules schedules,
      Groups groups) {
    this.plan = plan;
    this.breaks = breaks;
    this.chooseQuestions = chooseQuestions;
    this.almanac = almanac;
    this.schedules = schedules;
    this.groups = groups;
  }

  /** Changes the first schedule only where something else is wanted than what the form showed. */
  void change(SetupWishes wishes, GroupId group, ZoneId zoneBefore) {
    keepBreaks(wishes, group);
    Optional<Schedule> first = schedules.of(group).stream().findFirst();
    if (first.isEmpty()) {
      return;
    }
    move(wishes, first.get(), zoneBefore);
    if (!first.get().promptSet().equals(wishes.promptSet())) {
      chooseQuestions.choose(Actor.praksis(), group, first.get().id(), wishes.promptSet());
    }
  }

  private void move(SetupWishes wishes, Schedule first, ZoneId zoneBefore) {
    Recurrence planned = first.recurrence();
    ZoneId zone = planned.zone().equals(zoneBefore) ? wishes.zone() : planned.zone();
    boolean sameDay = planned.days().stream().sorted().limit(1).allMatch(wishes.days()::contains);
    Set<DayOfWeek> days = sameDay ? planned.days() : wishes.days();
    Recurrence wanted =
        new Recurrence(days, wishes.time(), zone, planned.everyWeeks(), planned.anchor());
    if (!wanted.equals(planned)) {
      plan.moveFirst(Actor.praksis(), first.group(), wanted);
    }
  }

  /** Plans the first schedule of a new group. */
  void plan(SetupWishes wishes, GroupId group, Call call) {
    keepBreaks(wishes, group);
    plan.add(
        Actor.praksis(),
        group,
        new Recurrence(wishes.days(), wishes.time(), wishes.zone(), 1, call.today()),
        wishes.promptSet());
  }

  private void keepBreaks(SetupWishes wishes, GroupId group) {
    if (almanac.breaks(group).yearly().equals(wishes.breaks())) {
      return;
    }
    groups
        .find(group)
        .map(Group::settings)
        .ifPresent(
            settings ->
                breaks.choose(
                    Actor.praksis(),
                    group,
                    PlanBreaks.Choice.of(wishes.breaks(), settings.country(), settings.region())));
  }
}
