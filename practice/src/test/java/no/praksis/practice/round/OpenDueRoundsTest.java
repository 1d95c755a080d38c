package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.memory.Questions;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.Round.Skipped.Why;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.Test;

class OpenDueRoundsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

  private final World world = new World();

  private List<Why> skipped() {
    return world.rounds.all().stream()
        .filter(Round.Skipped.class::isInstance)
        .map(round -> ((Round.Skipped) round).why())
        .toList();
  }

  @Test
  void round_opensAtItsTime_withItsQuestionsItsMessageAndItsTimers() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-06T11:30");

    Round.Open round = world.opened(schedule);

    assertThat(round.questions()).isEqualTo(Questions.WEEKLY);
    assertThat(round.date()).isEqualTo(FRIDAY);
    assertThat(round.closesAt()).isEqualTo(at("2026-11-11T12:00"));
    assertThat(world.outbox.take(Manner.POST)).containsExactly(new Notice.RoundMessage(round.id()));
    assertThat(world.timers.all())
        .containsEntry(new Timer.Closing(round.id()), at("2026-11-11T12:00"))
        .containsEntry(new Timer.Reminding(round.id()), at("2026-11-10T08:00"))
        .containsEntry(new Timer.Opening(schedule.id()), at("2026-11-13T11:30"));
  }

  @Test
  void timerThatFiresTwice_opensOneRound() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-06T11:30");

    world.openDueRounds.open(schedule.id());
    world.openDueRounds.open(schedule.id());

    assertThat(world.rounds.all()).hasSize(1);
    assertThat(world.outbox.take(Manner.POST)).hasSize(1);
  }

  @Test
  void timerThatFiresEarly_orForAScheduleThatIsGone_opensNothing() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-06T11:29");

    world.openDueRounds.open(schedule.id());
    world.openDueRounds.open(new ScheduleId("gone"));

    assertThat(world.rounds.all()).isEmpty();
  }

  @Test
  void round_lateByLessThanHalfItsWindow_opensLate_andClosesAsPlanned() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-08T23:44");

    Round.Open round = world.opened(schedule);

    assertThat(round.opensAt()).isEqualTo(at("2026-11-08T23:44"));
    assertThat(round.closesAt()).isEqualTo(at("2026-11-11T12:00"));
    assertThat(skipped()).isEmpty();
  }

  @Test
  void round_lateByHalfItsWindow_isLeftOut_andTheFacilitatorAloneIsTold() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-08T23:45");

    world.openDueRounds.open(schedule.id());
    world.openDueRounds.open(schedule.id());

    assertThat(skipped()).containsExactly(Why.MISSED);
    assertThat(world.outbox.toldPrivately()).containsExactly(KARI);
    assertThat(world.outbox.privatelyTo(KARI))
        .containsExactly(new Notice.RoundsMissed(GROUP, List.of(FRIDAY)));
    assertThat(world.outbox.waiting()).isEqualTo(1);
  }

  @Test
  void severalMissedRounds_areToldInOneMessage_andTheLatestOpensIfItMay() {
    Schedule schedule = world.fridays();
    world.clock.set("2026-11-20T15:00");

    Round.Open round = world.opened(schedule);

    assertThat(round.date()).isEqualTo(FRIDAY.plusDays(14));
    assertThat(skipped()).containsExactly(Why.MISSED, Why.MISSED);
    assertThat(world.outbox.privatelyTo(KARI))
        .containsExactly(new Notice.RoundsMissed(GROUP, List.of(FRIDAY, FRIDAY.plusDays(7))));
  }

  @Test
  void skippedAndPausedDates_areLeftOut_andNobodyIsToldOfThem() {
    Schedule schedule = world.fridays();
    world.planSchedule.skipNext(by(KARI), GROUP);
    world.planBreaks.pause(by(KARI), GROUP, FRIDAY.plusDays(7), FRIDAY.plusDays(8));
    world.clock.set("2026-11-13T11:30");

    world.openDueRounds.open(schedule.id());

    assertThat(skipped()).containsExactly(Why.LEFT_OUT, Why.BREAK);
    assertThat(world.rounds.open()).isEmpty();
    assertThat(world.outbox.waiting()).isZero();
  }

  @Test
  void pausedGroup_isAskedNothing() {
    Schedule schedule = world.fridays();
    Group group = world.groups.find(GROUP).orElseThrow();
    world.groups.save(
        new Group(
            GROUP,
            group.workspace(),
            group.channel(),
            group.name(),
            group.language(),
            group.zone(),
            group.visibility(),
            true,
            0));
    world.clock.set("2026-11-06T11:30");

    world.openDueRounds.open(schedule.id());

    assertThat(world.rounds.all()).isEmpty();
    assertThat(world.outbox.waiting()).isZero();
  }

  @Test
  void setOfQuestionsThatIsGone_givesWayToTheWeeklyOnes() {
    world.planSchedule.add(by(KARI), GROUP, World.FRIDAYS, "gone");
    world.clock.set("2026-11-06T11:30");

    assertThat(world.opened(world.schedule()).questions()).isEqualTo(Questions.WEEKLY);
  }

  @Test
  void askNow_opensOneRoundOfASet_andAnotherOfAnother() {
    AskNow.Result first = world.askNow.ask(by(LARS), GROUP, "weekly");

    assertThat(first).isInstanceOf(AskNow.Opened.class);
    RoundId round = ((AskNow.Opened) first).round();
    assertThat(world.askNow.ask(by(KARI), GROUP, "weekly"))
        .isEqualTo(new AskNow.OpenAlready(round));
    assertThat(world.askNow.ask(by(KARI), GROUP, "friday")).isInstanceOf(AskNow.Opened.class);
    assertThat(world.rounds.open().getFirst().closesAt()).isEqualTo(at("2026-11-10T12:00"));
  }

  @Test
  void askNow_isRefusedToAParticipant() {
    assertThat(world.askNow.ask(by(ANNE), GROUP, "weekly")).isEqualTo(new AskNow.NotAllowed());
    assertThat(world.rounds.all()).isEmpty();
  }
}
