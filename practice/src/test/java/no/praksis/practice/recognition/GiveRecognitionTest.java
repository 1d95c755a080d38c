package no.praksis.practice.recognition;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.memory.World;
import no.praksis.practice.recognition.GiveRecognition.Result;
import no.praksis.practice.round.Round;
import org.junit.jupiter.api.Test;

class GiveRecognitionTest {
  private final World world = new World();

  private Result give(PersonId from, PersonId to, String reason) {
    return world.giveRecognition.give(by(from), GROUP, to, reason);
  }

  @Test
  void refusals() {
    assertThat(give(PAAL, ANNE, "all")).isEqualTo(Result.NOT_IN_THE_GROUP);
    assertThat(give(ANNE, ANNE, "all")).isEqualTo(Result.ONESELF);
    assertThat(give(ANNE, PAAL, "all")).isEqualTo(Result.NOT_A_MEMBER);
    assertThat(give(ANNE, new PersonId("nobody"), "all")).isEqualTo(Result.NOT_A_MEMBER);
    assertThat(give(ANNE, BERIT, " 🙏 ")).isEqualTo(Result.NO_REASON);
    assertThat(give(ANNE, BERIT, "x".repeat(3_001))).isEqualTo(Result.TOO_LONG);
    assertThat(world.recognitions.of(ANNE)).isEmpty();
  }

  @Test
  void given_isToldToTheChannel_andToWhoIsRecognised() {
    assertThat(give(KARI, BERIT, " for listening ")).isEqualTo(Result.GIVEN);
    Recognition given = world.recognitions.of(BERIT).getFirst();
    assertThat(given.text()).isEqualTo("for listening");
    assertThat(world.outbox.privatelyTo(BERIT)).containsExactly(new Notice.Recognised(given.id()));
  }

  @Test
  void inARound_theGroupsAreTold_whenItCloses_andNotBefore() {
    Round.Open round = world.firstFriday();
    Recognition shared = given("shared", round, ANNE, BERIT, Visibility.GROUP);
    given("confided", round, LARS, ANNE, Visibility.FACILITATOR);
    world.well(BERIT, round, "All.");
    assertThat(world.outbox.privatelyTo(BERIT)).isEmpty();

    world.closeRound.closeNow(by(KARI), round.id());

    assertThat(world.outbox.privatelyTo(BERIT))
        .isEqualTo(List.of(new Notice.Recognised(shared.id())));
    assertThat(world.outbox.privatelyTo(ANNE)).isEmpty();
  }

  private Recognition given(
      String id, Round round, PersonId from, PersonId to, Visibility visibility) {
    Recognition recognition =
        new Recognition(
            new RecognitionId(id),
            GROUP,
            from,
            to,
            "for listening",
            round.id(),
            visibility,
            world.clock.instant());
    world.recognitions.save(recognition);
    return recognition;
  }
}
