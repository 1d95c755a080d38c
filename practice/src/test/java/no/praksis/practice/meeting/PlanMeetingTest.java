package no.praksis.practice.meeting;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Round;
import org.junit.jupiter.api.Test;

/** Today is Thursday 5 November 2026. */
class PlanMeetingTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 12);
  private static final LocalDate SECOND = LocalDate.of(2026, 11, 26);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final World world = new World();
  private final PlanMeeting plan = world.planMeeting;

  private List<LocalDate> dates() {
    return world.meetings.from(GROUP, LocalDate.of(2026, 11, 5)).stream()
        .map(Meeting::date)
        .toList();
  }

  private Due.AtMeeting next() {
    return PlanMeeting.dueAt(world.meetings.next(GROUP, FIRST).orElseThrow(), OSLO);
  }

  private ActionPoint pointDueAtTheNextMeeting() {
    Round.Open round = world.firstFriday();
    Given given = new Given("now", "ask first", Visibility.GROUP, null, next());
    world.recordAnswer.record(by(ANNE), round.id(), List.of(given));
    return point();
  }

  private ActionPoint point() {
    return world.points.open(GROUP, ANNE).getFirst();
  }

  @Test
  void meeting_isPlanned_andThenMoved() {
    assertThat(plan.meet(by(KARI), GROUP, FIRST, NINE))
        .isEqualTo(new PlanMeeting.Planned(FIRST, null));
    assertThat(plan.meet(by(KARI), GROUP, SECOND, null))
        .isEqualTo(new PlanMeeting.Planned(SECOND, FIRST));
    assertThat(dates()).containsExactly(SECOND);
  }

  @Test
  void meeting_onTheSameDay_getsTheTime() {
    plan.meet(by(KARI), GROUP, FIRST, null);
    assertThat(plan.meet(by(KARI), GROUP, FIRST, NINE))
        .isEqualTo(new PlanMeeting.Planned(FIRST, null));
    assertThat(world.meetings.next(GROUP, FIRST).orElseThrow().time()).isEqualTo(NINE);
  }

  @Test
  void severalMeetings_standBesideEachOther_andTheNextIsMoved() {
    plan.meet(by(KARI), GROUP, FIRST, null);
    plan.meetAlso(by(KARI), GROUP, SECOND, null);
    assertThat(dates()).containsExactly(FIRST, SECOND);
    plan.meet(by(KARI), GROUP, FIRST.plusDays(1), null);
    assertThat(dates()).containsExactly(FIRST.plusDays(1), SECOND);
    assertThat(plan.remove(by(KARI), GROUP, SECOND)).isEqualTo(new PlanMeeting.Removed(SECOND));
    assertThat(plan.remove(by(KARI), GROUP, SECOND)).isEqualTo(new PlanMeeting.NoMeeting(SECOND));
  }

  @Test
  void meeting_inThePast_farAhead_orByWhoMayNot_isRefused() {
    LocalDate yesterday = LocalDate.of(2026, 11, 4);
    assertThat(plan.meet(by(KARI), GROUP, yesterday, null))
        .isEqualTo(new PlanMeeting.InThePast(yesterday));
    assertThat(plan.meet(by(KARI), GROUP, yesterday.plusYears(3), null))
        .isEqualTo(new PlanMeeting.TooFar());
    assertThat(plan.meet(by(ANNE), GROUP, FIRST, null)).isEqualTo(new PlanMeeting.NotAllowed());
    assertThat(plan.remove(by(LARS), GROUP, FIRST)).isEqualTo(new PlanMeeting.NotAllowed());
    assertThat(dates()).isEmpty();
  }

  @Test
  void pointDueAtAMeeting_isAskedAboutInTheFirstRoundAfterIt() {
    plan.meet(by(KARI), GROUP, LocalDate.of(2026, 11, 13), LocalTime.of(13, 0));
    ActionPoint point = pointDueAtTheNextMeeting();

    assertThat(point.askedIn(LocalDate.of(2026, 11, 13), at("2026-11-13T11:30"))).isFalse();
    assertThat(point.askedIn(LocalDate.of(2026, 11, 20), at("2026-11-20T11:30"))).isTrue();
  }

  @Test
  void pointDueAtAMeetingEarlierThatDay_isAskedAboutTheSameDay() {
    plan.meet(by(KARI), GROUP, LocalDate.of(2026, 11, 13), null);
    assertThat(
            pointDueAtTheNextMeeting().askedIn(LocalDate.of(2026, 11, 13), at("2026-11-13T11:30")))
        .isTrue();
  }

  @Test
  void pointDueAtAMeeting_followsWhenItIsMoved() {
    plan.meet(by(KARI), GROUP, FIRST, NINE);
    pointDueAtTheNextMeeting();
    plan.meet(by(KARI), GROUP, SECOND, NINE);

    assertThat(point().due()).isEqualTo(next());
    assertThat(next().date()).isEqualTo(SECOND);
  }

  @Test
  void pointDueAtAMeetingThatIsTakenAway_goesToTheNextOne_otherwiseKeepsTheDay() {
    plan.meet(by(KARI), GROUP, FIRST, NINE);
    plan.meetAlso(by(KARI), GROUP, SECOND, null);
    pointDueAtTheNextMeeting();

    plan.remove(by(KARI), GROUP, FIRST);
    assertThat(point().due()).isEqualTo(next());
    plan.remove(by(KARI), GROUP, SECOND);
    assertThat(point().due()).isEqualTo(new Due.OnDate(SECOND));
  }
}
