package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.praksis.practice.delivery.DeliveryResult.Delivered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierStorageTest {
  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void storage_thatFailsAfterASend_isAskedAgainUntilItRecords() {
    failAfterSending(5);
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.outbox().waiting()).isOne();
    for (int i = 0; i < 5; i++) {
      world.advance(courier, BackOff.MOST);
    }
    assertThat(world.outbox().waiting()).isZero();
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void storage_thatFailsAfterASendUntilTheEnd_isHelpedByTheLookUp() {
    failAfterSending(1_000);
    world.post("a", "a1");
    world.run();
    world.failWrites(0);
    assertThat(world.outbox().waiting()).isOne();

    Courier courier = world.start();
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.platform.texts("a")).containsExactly("a1");
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void storage_thatFailsAtTheClaim_isAskedAgain() {
    world.post("a", "a1");
    world.failWrites(3);
    Courier courier = world.start();
    world.settle(courier);
    for (int i = 0; i < 3; i++) {
      world.advance(courier, BackOff.MOST);
    }
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  private void failAfterSending(int failures) {
    world.platform.answerNext(
        "a",
        () -> {
          world.failWrites(failures);
          return new Delivered(world.platform.stand("a", CourierWorld.key("a1"), "a1"));
        });
  }
}
