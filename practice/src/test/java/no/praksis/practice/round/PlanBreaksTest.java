package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.FRIDAYS;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.Round.Skipped.Why;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;
import org.junit.jupiter.api.Test;

class PlanBreaksTest {
  private final World world = new World();
  private final PlanBreaks plan = world.planBreaks;

  private Map<LocalDate, Why> skipped() {
    return world.rounds.all().stream()
        .filter(Round.Skipped.class::isInstance)
        .map(Round.Skipped.class::cast)
        .collect(Collectors.toMap(Round::date, Round.Skipped::why));
  }

  private Round.Open openedOn(String local) {
    Schedule schedule = world.schedule();
    world.clock.set(local);
    return world.opened(schedule);
  }

  private void fridaysFrom(String local) {
    world.clock.set(local);
    LocalDate day = LocalDate.parse(local.substring(0, 10));
    world.planSchedule.add(
        by(KARI),
        GROUP,
        new Recurrence(Set.of(DayOfWeek.FRIDAY), LocalTime.of(11, 30), OSLO, 1, day),
        "weekly");
  }

  @Test
  void datesThatFallOut_areWrittenDown_withTheirReason_andNobodyIsTold() {
    fridaysFrom("2026-12-22T09:00");
    openedOn("2027-01-08T11:30");

    assertThat(skipped())
        .containsOnly(
            Map.entry(LocalDate.of(2026, 12, 25), Why.PUBLIC_HOLIDAY),
            Map.entry(LocalDate.of(2027, 1, 1), Why.PUBLIC_HOLIDAY));
    assertThat(world.rounds.open()).hasSize(1);
  }

  @Test
  void wholeYear_hasEveryFridayOnce_openOrWithItsReason() {
    fridaysFrom("2026-01-01T09:00");
    for (LocalDate day = LocalDate.of(2026, 1, 2); day.getYear() == 2026; day = day.plusDays(7)) {
      world.clock.set(day + "T11:30");
      world.openDueRounds.open(world.schedule().id());
      world.clock.set(day.plusDays(13) + "T12:00");
      world.rounds.open().forEach(round -> world.closeRound.closeDue(round.id()));
    }
    assertThat(world.rounds.all()).extracting(Round::date).doesNotHaveDuplicates().hasSize(52);
    assertThat(skipped().values().stream().filter(Why.PUBLIC_HOLIDAY::equals)).hasSize(3);
    assertThat(skipped().values().stream().filter(Why.BREAK::equals)).hasSize(9);
    assertThat(skipped()).hasSize(12);
  }

  @Test
  void breakUntickedAfterwards_doesNotMakeItsDatesMissed() {
    fridaysFrom("2026-06-20T09:00");
    world.clock.set("2026-07-01T09:00");
    plan.choose(by(KARI), GROUP, PlanBreaks.Choice.of(Set.of(), "", ""));
    assertThat(skipped()).containsOnly(Map.entry(LocalDate.of(2026, 6, 26), Why.BREAK));

    openedOn("2026-07-03T11:30");
    assertThat(skipped()).hasSize(1);
    assertThat(world.rounds.open()).extracting(Round::date).contains(LocalDate.of(2026, 7, 3));
  }

  @Test
  void choice_isKept_withOwnBreakAddedAndRemoved() {
    Span autumn = new Span(LocalDate.of(2027, 10, 4), LocalDate.of(2027, 10, 8));
    plan.choose(
        by(KARI),
        GROUP,
        new PlanBreaks.Choice(
            Set.of(YearlyBreak.EASTER), "SE", "", autumn.from(), autumn.until(), null));
    assertThat(world.calendars.of(GROUP).dated()).containsExactly(autumn);
    assertThat(world.calendars.of(GROUP).yearly()).containsExactly(YearlyBreak.EASTER);
    assertThat(world.groups.find(GROUP).orElseThrow().settings().country()).isEqualTo("SE");

    plan.choose(by(KARI), GROUP, new PlanBreaks.Choice(Set.of(), "NO", "", null, null, autumn));
    assertThat(world.calendars.of(GROUP).dated()).isEmpty();
  }

  @Test
  void choice_isForWhoPlans_andBackwardsOrTooFarIsRefused() {
    LocalDate day = LocalDate.of(2027, 2, 22);
    assertThat(plan.choose(by(ANNE), GROUP, PlanBreaks.Choice.of(Set.of(), "", "")))
        .isEqualTo(new PlanBreaks.NotAllowed());
    assertThat(
            plan.choose(
                by(KARI),
                GROUP,
                new PlanBreaks.Choice(Set.of(), "", "", day, day.minusDays(1), null)))
        .isEqualTo(new PlanBreaks.Backwards(day, day.minusDays(1)));
    assertThat(plan.pause(by(KARI), GROUP, null, day.plusYears(7)))
        .isEqualTo(new PlanBreaks.TooFar());
    assertThat(world.calendars.of(GROUP).yearly()).hasSize(4);
  }

  @Test
  void resume_endsTheOneThatRuns_andLeavesLaterOnes() {
    Span winter = new Span(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 26));
    plan.pause(by(KARI), GROUP, winter.from(), winter.until());
    plan.pause(by(KARI), GROUP, null, LocalDate.of(2026, 11, 20));

    plan.resume(by(KARI), GROUP);
    assertThat(world.calendars.of(GROUP).dated()).containsExactly(winter);
    plan.resume(by(KARI), GROUP);
    assertThat(world.calendars.of(GROUP).dated()).isEmpty();
  }

  @Test
  void reminder_neverComesInABreakOrOnAHoliday() {
    fridaysFrom("2026-12-14T09:00");
    Round.Open beforeChristmas = openedOn("2026-12-18T11:30");
    assertThat(beforeChristmas.closesAt()).isEqualTo(at("2026-12-22T12:00"));
    assertThat(world.reminders.next(beforeChristmas)).contains(at("2026-12-21T08:00"));
  }

  @Test
  void reminder_afterEaster_comesOnTheFirstWorkingDay() {
    fridaysFrom("2026-03-23T09:00");
    joinedBefore();
    Round.Open round = openedOn("2026-03-27T11:30");
    assertThat(round.closesAt()).isEqualTo(at("2026-04-07T12:00"));
    assertThat(world.reminders.next(round)).contains(at("2026-04-07T08:00"));
  }

  @Test
  void shiftWorker_isRemindedInTheWeekend_butNotInABreak() {
    Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    Person anne = World.person(ANNE, OSLO);
    world.people.save(
        new Person(
            anne.id(),
            anne.workspace(),
            anne.platformUser(),
            anne.name(),
            null,
            OSLO,
            new WorkingHours(weekend, LocalTime.of(14, 0), LocalTime.of(22, 0))));
    Round.Open ordinary = world.firstFriday();
    assertThat(world.reminders.waitedFor(ordinary)).containsEntry(ANNE, at("2026-11-08T14:00"));

    plan.pause(by(KARI), GROUP, LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 8));
    assertThat(world.reminders.waitedFor(ordinary)).doesNotContainKey(ANNE).containsKey(LARS);
  }

  @Test
  void twoSchedulesOfTheSameSet_neverHaveTwoRoundsOpen() {
    world.fridays();
    world.planSchedule.add(by(KARI), GROUP, mondays(), "weekly");
    world.planSchedule.add(by(KARI), GROUP, FRIDAYS, "weekly");
    List<Schedule> all = world.schedules.of(GROUP);
    world.clock.set("2026-11-06T11:30");
    all.forEach(schedule -> world.openDueRounds.open(schedule.id()));

    assertThat(world.rounds.open())
        .singleElement()
        .satisfies(round -> assertThat(round.closesAt()).isEqualTo(at("2026-11-09T09:00")));
    assertThat(skipped().values()).containsExactly(Why.OPEN_ALREADY);
    world.clock.set("2026-11-09T09:00");
    world.openDueRounds.open(all.get(1).id());
    assertThat(world.rounds.open()).extracting(Round::date).contains(LocalDate.of(2026, 11, 9));
  }

  private static Recurrence mondays() {
    return new Recurrence(
        Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), OSLO, 1, LocalDate.of(2026, 11, 2));
  }

  /** Everybody has been in the group for long. */
  private void joinedBefore() {
    for (var member : world.groups.members(GROUP)) {
      world.join(GROUP, member.person(), member.roles().toArray(new Role[0]));
    }
  }
}
