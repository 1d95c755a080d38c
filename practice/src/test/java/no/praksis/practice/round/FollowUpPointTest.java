package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ChangePoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.FollowUpPoint.Result;
import no.praksis.practice.schedule.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpPointTest {
  private final World world = new World();
  private Schedule fridays;
  private ActionPoint point;

  @BeforeEach
  void choose() {
    fridays = world.fridays();
    Round.Open first = open("2026-11-06T11:30");
    world.recordAnswer.record(
        by(ANNE),
        first.id(),
        List.of(
            new Given("now", "Ask first", Visibility.GROUP, null, new Due.NextRound()),
            Given.words("well", "All", Visibility.GROUP)));
    point = world.points.chosenIn(first.id(), ANNE).orElseThrow();
    world.closeRound.closeNow(by(KARI), first.id());
  }

  private Round.Open open(String moment) {
    world.clock.set(moment);
    return world.opened(world.schedules.find(fridays.id()).orElseThrow());
  }

  private Result followUp(Outcome outcome, String note) {
    return world.followUpPoint.followUp(by(ANNE), point.id(), outcome, note, Visibility.GROUP);
  }

  private ActionPoint.State state() {
    return world.points.find(point.id()).orElseThrow().state();
  }

  @Test
  void refusals() {
    assertThat(
            world.followUpPoint.followUp(
                by(BERIT), point.id(), Outcome.TRIED, "", Visibility.GROUP))
        .isEqualTo(Result.NOT_ONES_OWN);
    assertThat(followUp(Outcome.NOT_YET, "")).isEqualTo(Result.NOT_OPEN);
    assertThat(followUp(Outcome.TRIED, "x".repeat(3_001))).isEqualTo(Result.TOO_LONG);
    assertThat(followUp(Outcome.TRIED, "")).isEqualTo(Result.DONE);
    assertThat(followUp(Outcome.TRIED, "")).isEqualTo(Result.NOT_OPEN);
    assertThat(world.changePoint.change(by(ANNE), point.id(), "new", Visibility.GROUP))
        .isEqualTo(ChangePoint.Result.NOT_OPEN);
    assertThat(world.changePoint.change(by(BERIT), point.id(), "new", Visibility.GROUP))
        .isEqualTo(ChangePoint.Result.NOT_ONES_OWN);
  }

  @Test
  void tried_isTakenUpByTheRoundThatClosesNext() {
    followUp(Outcome.TRIED, "It helped");
    Round.Open second = open("2026-11-13T11:30");
    assertThat(world.points.followUps(List.of(second.id()))).isEmpty();
    world.closeRound.closeNow(by(KARI), second.id());
    assertThat(world.points.followUps(List.of(second.id())))
        .extracting(FollowUp::note)
        .containsExactly("It helped");
  }

  @Test
  void tried_whileTheRoundThatAskedIsOpen_changesTheAnswerThere() {
    Round.Open second = open("2026-11-13T11:30");
    world.recordAnswer.record(
        by(ANNE),
        second.id(),
        List.of(new Given("since", "", Visibility.GROUP, Outcome.NOT_YET, null)));
    followUp(Outcome.TRIED, "After all");
    assertThat(world.points.followUps(point.id()))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.round()).isEqualTo(second.id());
              assertThat(said.outcome()).isEqualTo(Outcome.TRIED);
            });
  }

  @Test
  void letGo_canBeTakenBack_byItsOwner() {
    followUp(Outcome.LET_GO, "");
    assertThat(state()).isEqualTo(ActionPoint.State.LET_GO);
    assertThat(world.followUpPoint.keep(by(BERIT), point.id())).isEqualTo(Result.NOT_ONES_OWN);
    world.followUpPoint.keep(by(ANNE), point.id());
    assertThat(state()).isEqualTo(ActionPoint.State.OPEN);
    assertThat(world.points.followUps(point.id())).isEmpty();
  }

  @Test
  void tried_isNotTakenBack_byKeepingIt() {
    followUp(Outcome.TRIED, "");
    world.followUpPoint.keep(by(ANNE), point.id());
    assertThat(state()).isEqualTo(ActionPoint.State.TRIED);
  }

  @Test
  void notYet_theThirdTime_isAskedAboutOnce() {
    for (String friday : List.of("2026-11-13", "2026-11-20", "2026-11-27", "2026-12-04")) {
      assertThat(world.outbox.privatelyTo(ANNE)).hasSize(friday.equals("2026-12-04") ? 1 : 0);
      Round.Open round = open(friday + "T11:30");
      world.recordAnswer.record(
          by(ANNE),
          round.id(),
          List.of(new Given("since", "", Visibility.GROUP, Outcome.NOT_YET, null)));
      world.closeRound.closeNow(by(KARI), round.id());
    }
    assertThat(world.outbox.privatelyTo(ANNE)).containsExactly(new Notice.SmallerPoint(point.id()));
  }
}
