package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.memory.World;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.Test;

class CloseRoundTest {
  private final World world = new World();
  private final Round.Open round = world.firstFriday();

  private Round found() {
    return world.rounds.find(round.id()).orElseThrow();
  }

  @Test
  void roundWhoseTimeIsOver_closes_andItsMessageBecomesTheDigest() {
    world.well(ANNE, round, "It did");
    world.outbox.take(Manner.UPDATE);
    world.clock.set("2026-11-11T12:00");

    world.closeRound.closeDue(round.id());

    assertThat(found()).isEqualTo(round.closed(at("2026-11-11T12:00")));
    assertThat(world.outbox.toldPrivately()).isEmpty();
    assertThat(world.outbox.take(Manner.UPDATE))
        .containsExactly(new Notice.RoundMessage(round.id()));
    assertThat(world.timers.all()).containsOnlyKeys(new Timer.Opening(world.schedule().id()));
  }

  @Test
  void roundClosedLate_counts_asClosedAtItsTime() {
    world.clock.set("2026-11-12T07:00");

    world.closeRound.closeDue(round.id());

    assertThat(found()).isEqualTo(round.closed(at("2026-11-11T12:00")));
  }

  @Test
  void timerThatFiresEarly_closesNothing() {
    world.clock.set("2026-11-11T11:59");

    world.closeRound.closeDue(round.id());

    assertThat(found()).isEqualTo(round);
  }

  @Test
  void timerThatFiresTwice_tellsOnce() {
    world.clock.set("2026-11-11T12:00");
    world.outbox.take(Manner.POST);

    world.closeRound.closeDue(round.id());
    world.closeRound.closeDue(round.id());
    world.closeRound.closeDue(new RoundId("unknown"));

    assertThat(world.outbox.waiting()).isEqualTo(2);
  }

  @Test
  void roundThatNobodyAnswered_isToldToTheFacilitatorAlone() {
    world.clock.set("2026-11-11T12:00");

    world.closeRound.closeDue(round.id());

    assertThat(world.outbox.toldPrivately()).containsExactly(KARI);
    assertThat(world.outbox.privatelyTo(KARI))
        .containsExactly(new Notice.NobodyAnswered(round.id()));
  }

  @Test
  void facilitator_closesItAtOnce() {
    world.clock.set("2026-11-09T10:00");

    assertThat(world.closeRound.closeNow(by(KARI), round.id())).isEqualTo(CloseRound.Result.CLOSED);
    assertThat(world.closeRound.closeNow(by(KARI), round.id()))
        .isEqualTo(CloseRound.Result.NOT_OPEN);
    assertThat(found()).isEqualTo(round.closed(at("2026-11-09T10:00")));
    assertThat(world.rounds.open(GROUP)).isEmpty();
  }

  @Test
  void leaderAndParticipant_mayNotCloseIt() {
    assertThat(world.closeRound.closeNow(by(LARS), round.id()))
        .isEqualTo(CloseRound.Result.NOT_ALLOWED);
    assertThat(world.closeRound.closeNow(by(ANNE), round.id()))
        .isEqualTo(CloseRound.Result.NOT_ALLOWED);
    assertThat(found()).isEqualTo(round);
  }
}
