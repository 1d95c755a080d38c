package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.memory.World;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.Test;

/** The round is open from Friday 6 November 11:30 to Wednesday 11 November 12:00. */
class RemindMissingTest {
  private static final GroupId OTHER = new GroupId("other");

  private final World world = new World();
  private final Round.Open round = world.firstFriday();

  /** A round of another group, in which Anne takes part too; it closes at the same time. */
  private Round.Open roundOfAnotherGroup() {
    world.addGroup(OTHER);
    world.clock.set("2026-11-06T11:30");
    world.join(OTHER, ANNE, Role.PARTICIPANT);
    world.join(OTHER, LARS, Role.FACILITATOR);
    world.askNow.ask(by(LARS), OTHER, "weekly");
    return world.rounds.open(OTHER).getFirst();
  }

  private static Notice missing(RoundId... rounds) {
    return new Notice.AnswerMissing(ANNE, List.of(rounds));
  }

  @Test
  void whoHasNotAnswered_isRemindedPrivately_andWhoHasIsNot() {
    world.well(BERIT, round, "It did");
    world.clock.set("2026-11-10T08:00");

    world.remindMissing.remind(round.id());

    assertThat(world.outbox.toldPrivately()).containsExactlyInAnyOrder(LARS, ANNE);
    assertThat(world.outbox.privatelyTo(ANNE)).containsExactly(missing(round.id()));
  }

  @Test
  void reminder_comesOnce_thoughTheTimerFiresAgain_orThePersonAnswersAndWithdraws() {
    world.clock.set("2026-11-10T08:00");
    world.remindMissing.remind(round.id());
    world.well(ANNE, round, "It did");
    world.well(ANNE, round, "");
    world.clock.set("2026-11-10T09:00");

    world.remindMissing.remind(round.id());

    assertThat(world.outbox.privatelyTo(ANNE)).hasSize(1);
    assertThat(world.timers.all()).doesNotContainKey(new Timer.Reminding(round.id()));
  }

  @Test
  void timerThatFiresEarly_remindsNobody_andIsSetAgain() {
    world.clock.set("2026-11-10T07:59");

    world.remindMissing.remind(round.id());

    assertThat(world.outbox.toldPrivately()).isEmpty();
    assertThat(world.timers.all())
        .containsEntry(new Timer.Reminding(round.id()), at("2026-11-10T08:00"));
  }

  @Test
  void oneMessage_namesAllGroupsThatWait() {
    Round.Open other = roundOfAnotherGroup();
    world.clock.set("2026-11-10T08:00");

    world.remindMissing.remind(round.id());
    world.remindMissing.remind(other.id());

    assertThat(world.outbox.privatelyTo(ANNE)).containsExactly(missing(round.id(), other.id()));
  }

  @Test
  void groupThatIsAnswered_isNotNamed() {
    Round.Open other = roundOfAnotherGroup();
    world.well(ANNE, other, "It did");
    world.clock.set("2026-11-10T08:00");

    world.remindMissing.remind(round.id());

    assertThat(world.outbox.privatelyTo(ANNE)).containsExactly(missing(round.id()));
  }

  @Test
  void whoIsNotAtWorkAnyMore_isLeftInPeace_forGood() {
    world.clock.set("2026-11-10T15:30");
    world.remindMissing.remind(round.id());
    world.clock.set("2026-11-11T08:30");
    world.remindMissing.remind(round.id());

    assertThat(world.outbox.toldPrivately()).isEmpty();
  }

  @Test
  void reminder_aLittleLate_stillComesInWorkingHours() {
    world.clock.set("2026-11-10T15:29");

    world.remindMissing.remind(round.id());

    assertThat(world.outbox.privatelyTo(ANNE)).hasSize(1);
  }

  @Test
  void roundThatIsClosed_orOverByTime_isRemindedOfNoMore() {
    Round.Open other = roundOfAnotherGroup();
    world.clock.set("2026-11-11T12:00");
    world.remindMissing.remind(other.id());
    world.closeRound.closeDue(round.id());
    world.outbox.take(Manner.UPDATE);

    world.remindMissing.remind(round.id());
    world.remindMissing.remind(new RoundId("unknown"));

    assertThat(world.outbox.toldPrivately()).isEmpty();
  }
}
