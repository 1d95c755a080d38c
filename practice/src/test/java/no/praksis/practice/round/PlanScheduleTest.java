package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.FRIDAYS;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.memory.World;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.Test;

class PlanScheduleTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

  private final World world = new World();
  private final PlanSchedule plan = world.planSchedule;
  private final PlanBreaks breaks = world.planBreaks;

  private Instant nextOpening() {
    return world.timers.all().get(new Timer.Opening(world.schedule().id()));
  }

  @Test
  void scheduleAddedBeforeTodaysTime_beginsToday() {
    world.clock.set("2026-11-06T11:29");
    world.fridays();

    assertThat(nextOpening()).isEqualTo(at("2026-11-06T11:30"));
  }

  @Test
  void scheduleAddedAtOrAfterTodaysTime_beginsNextTime_andNothingCountsAsMissed() {
    world.clock.set("2026-11-06T11:30");
    Schedule schedule = world.fridays();
    world.openDueRounds.open(schedule.id());

    assertThat(nextOpening()).isEqualTo(at("2026-11-13T11:30"));
    assertThat(world.rounds.all()).isEmpty();
    assertThat(world.outbox.take(Manner.POST)).isEmpty();
  }

  @Test
  void skipNext_leavesOutOne_andThenTheOneAfter() {
    world.fridays();

    assertThat(plan.skipNext(by(KARI), GROUP))
        .isInstanceOfSatisfying(
            PlanSchedule.Skipped.class,
            skipped -> assertThat(skipped.occurrence().date()).isEqualTo(FRIDAY));
    assertThat(nextOpening()).isEqualTo(at("2026-11-13T11:30"));
    plan.skipNext(by(KARI), GROUP);
    assertThat(nextOpening()).isEqualTo(at("2026-11-20T11:30"));
  }

  @Test
  void skipNext_takesTheEarliestOfSeveralSchedules() {
    world.clock.set("2026-11-06T10:00");
    plan.add(by(KARI), GROUP, laterOnFridays(), "friday");
    world.fridays();

    plan.skipNext(by(KARI), GROUP);

    assertThat(world.schedules.of(GROUP).getFirst().skipped()).isEmpty();
    assertThat(world.schedules.of(GROUP).getLast().skipped()).containsExactly(FRIDAY);
  }

  @Test
  void skipNext_withoutASchedule_saysSo() {
    assertThat(plan.skipNext(by(KARI), GROUP)).isEqualTo(new PlanSchedule.NothingComing());
  }

  @Test
  void pause_leavesOutItsDays_bothInclusive() {
    world.fridays();

    assertThat(breaks.pause(by(KARI), GROUP, FRIDAY, FRIDAY.plusDays(7)))
        .isEqualTo(new PlanBreaks.Done());
    assertThat(nextOpening()).isEqualTo(at("2026-11-20T11:30"));
  }

  @Test
  void pause_withoutAFirstDay_beginsToday() {
    world.clock.set("2026-11-06T09:00");
    world.fridays();

    breaks.pause(by(KARI), GROUP, null, FRIDAY);

    assertThat(nextOpening()).isEqualTo(at("2026-11-13T11:30"));
  }

  @Test
  void pause_inThePastOrBackwards_isRefused_andNothingChanges() {
    world.fridays();
    LocalDate yesterday = FRIDAY.minusDays(2);

    assertThat(breaks.pause(by(KARI), GROUP, null, yesterday))
        .isEqualTo(new PlanBreaks.InThePast(yesterday));
    assertThat(breaks.pause(by(KARI), GROUP, FRIDAY.plusDays(1), FRIDAY))
        .isEqualTo(new PlanBreaks.Backwards(FRIDAY.plusDays(1), FRIDAY));
    assertThat(nextOpening()).isEqualTo(at("2026-11-06T11:30"));
  }

  @Test
  void resume_takesPauseAndSkippedDatesBack() {
    world.fridays();
    plan.skipNext(by(KARI), GROUP);
    breaks.pause(by(KARI), GROUP, FRIDAY.plusDays(7), FRIDAY.plusDays(14));

    assertThat(breaks.resume(by(KARI), GROUP)).isEqualTo(new PlanBreaks.Done());
    assertThat(nextOpening()).isEqualTo(at("2026-11-06T11:30"));
  }

  @Test
  void resume_afterAPausedDateHasPassed_doesNotCallItMissed() {
    Schedule schedule = world.fridays();
    breaks.pause(by(KARI), GROUP, FRIDAY, FRIDAY.plusDays(14));
    world.clock.set("2026-11-12T09:00");

    breaks.resume(by(KARI), GROUP);
    world.openDueRounds.open(schedule.id());

    assertThat(nextOpening()).isEqualTo(at("2026-11-13T11:30"));
    assertThat(world.outbox.take(Manner.POST)).isEmpty();
  }

  @Test
  void resume_theDayAfterASkippedDate_doesNotOpenItLate() {
    Schedule schedule = world.fridays();
    plan.skipNext(by(KARI), GROUP);
    world.clock.set("2026-11-07T09:00");

    breaks.resume(by(KARI), GROUP);
    world.openDueRounds.open(schedule.id());

    assertThat(world.rounds.open()).isEmpty();
  }

  @Test
  void secondPause_doesNotBringTheDatesOfTheFirstBack() {
    Schedule schedule = world.fridays();
    breaks.pause(by(KARI), GROUP, FRIDAY, FRIDAY);
    world.clock.set("2026-11-07T09:00");

    breaks.pause(by(KARI), GROUP, null, FRIDAY.plusDays(7));
    world.openDueRounds.open(schedule.id());

    assertThat(world.rounds.open()).isEmpty();
    assertThat(nextOpening()).isEqualTo(at("2026-11-20T11:30"));
  }

  @Test
  void remove_takesTheScheduleWithThisNumber_andItsTimer() {
    Schedule first = world.fridays();
    plan.add(by(KARI), GROUP, laterOnFridays(), "friday");

    assertThat(plan.remove(by(KARI), GROUP, 1)).isEqualTo(new PlanSchedule.Planned());
    assertThat(world.schedules.of(GROUP)).singleElement().isNotEqualTo(first);
    assertThat(world.timers.all()).doesNotContainKey(new Timer.Opening(first.id())).hasSize(1);
  }

  @Test
  void remove_ofANumberThatIsNotThere_saysHowManyThereAre() {
    world.fridays();

    for (int number : List.of(0, 2)) {
      assertThat(plan.remove(by(KARI), GROUP, number))
          .isEqualTo(new PlanSchedule.NoSuchSchedule(1));
    }
  }

  @Test
  void moveFirst_changesWhenItComes_andKeepsAllElse() {
    Schedule before = world.fridays();
    plan.skipNext(by(KARI), GROUP);

    plan.moveFirst(by(KARI), GROUP, laterOnFridays());

    Schedule after = world.schedules.of(GROUP).getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.recurrence()).isEqualTo(laterOnFridays());
    assertThat(after.skipped()).hasSize(1);
    assertThat(plan.moveFirst(by(ANNE), GROUP, FRIDAYS)).isEqualTo(new PlanSchedule.NotAllowed());
  }

  @Test
  void planning_isForFacilitatorsAndAdmins() {
    assertThat(plan.add(by(ANNE), GROUP, FRIDAYS, "weekly"))
        .isEqualTo(new PlanSchedule.NotAllowed());
    assertThat(plan.add(by(LARS), GROUP, FRIDAYS, "weekly"))
        .isEqualTo(new PlanSchedule.NotAllowed());
    assertThat(plan.add(admin(PAAL), GROUP, FRIDAYS, "weekly"))
        .isEqualTo(new PlanSchedule.Planned());
    assertThat(plan.skipNext(by(ANNE), GROUP)).isEqualTo(new PlanSchedule.NotAllowed());
    assertThat(breaks.resume(by(ANNE), GROUP)).isEqualTo(new PlanBreaks.NotAllowed());
    assertThat(plan.remove(by(ANNE), GROUP, 1)).isEqualTo(new PlanSchedule.NotAllowed());
    assertThat(breaks.pause(by(ANNE), GROUP, null, FRIDAY)).isEqualTo(new PlanBreaks.NotAllowed());
    assertThat(world.schedules.of(GROUP)).hasSize(1);
  }

  private static Recurrence laterOnFridays() {
    return new Recurrence(
        FRIDAYS.days(), FRIDAYS.time().plusHours(3), FRIDAYS.zone(), 1, FRIDAYS.anchor());
  }
}
