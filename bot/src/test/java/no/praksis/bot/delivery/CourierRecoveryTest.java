package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierRecoveryTest {
  private static final Duration SETTLE = CourierOptions.DEFAULT.settle();

  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void row_thatWasSentBeforeTheCrash_isRecordedAndNotSentAgain() {
    world.post("a", "a1");
    world.claimAndDie();
    var reference = world.platform.stand("a", CourierWorld.key("a1"), "a1");
    recover();
    assertThat(world.platform.calls()).containsExactly("look a a1");
    assertThat(world.references().find(CourierWorld.key("a1"))).contains(reference);
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void row_thatWasNotSentBeforeTheCrash_isSent() {
    world.post("a", "a1");
    world.claimAndDie();
    recover();
    assertThat(world.platform.calls()).containsExactly("look a a1", "post a a1");
  }

  @Test
  void row_thatNobodyCanLookUp_isSent() {
    world.platform.lookUp = Found.Unknowable::new;
    world.post("a", "a1");
    world.claimAndDie();
    world.platform.stand("a", CourierWorld.key("a1"), "a1");
    recover();
    assertThat(world.platform.texts("a")).containsExactly("a1", "a1");
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void row_whoseLookUpFails_isLookedUpLater() {
    world.platform.lookUp = Found.NotNow::new;
    world.post("a", "a1");
    world.claimAndDie();
    world.platform.stand("a", CourierWorld.key("a1"), "a1");
    Courier courier = recover();
    world.advance(courier, BackOff.MOST);
    assertThat(world.outbox().waiting()).isOne();

    world.platform.lookUp = null;
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("a1");
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void lookUp_waitsUntilItCanBeBelieved() {
    world.post("a", "a1");
    world.post("a", "a2");
    world.post("b", "b1");
    world.claimAndDie();
    world.post("c", "c1");
    world.time.advance(Duration.ofHours(1)); // nobody knows when in that hour it died
    Courier courier = world.start();
    world.settle(courier);
    world.advance(courier, SETTLE.minusMillis(1));
    assertThat(world.platform.calls()).containsExactly("post c c1");
    world.advance(courier, Duration.ofMillis(1));
    assertThat(world.platform.texts("a")).containsExactly("a1", "a2");
    assertThat(world.platform.texts("b")).containsExactly("b1");
  }

  @Test
  void row_thatHadFailedBeforeItsLastAttempt_isLookedUpFromItsBeginning() {
    world.platform.arriveWithoutAnswer(
        "a", "a1", "a1", new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    world.post("a", "a1");
    world.run();
    world.time.advance(BackOff.MOST);
    world.claimAndDie();
    recover();
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void update_thatWasInterrupted_isRepeated() {
    world.post("a", "a1");
    world.run();
    world.says("a1", "newer");
    world.update("a", "a1");
    world.claimAndDie();
    recover();
    assertThat(world.platform.texts("a")).containsExactly("newer");
  }

  @Test
  void close_letsWhatIsUnderWayFinish() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    world.platform.answerNext(
        "a",
        () -> {
          sending.countDown();
          awaitQuietly(answer);
          return new Delivered(world.platform.stand("a", CourierWorld.key("a1"), "a1"));
        });
    world.post("a", "a1");
    world.post("a", "a2");
    Courier courier = world.start();
    sending.await();
    Thread closing = Thread.ofPlatform().start(courier::close);
    answer.countDown();
    closing.join();
    assertThat(world.events.heard).contains("sent a1");
    assertThat(world.outbox().interrupted(world.time.now().plusSeconds(1))).isEmpty();
  }

  private Courier recover() {
    Courier courier = world.start();
    world.settle(courier);
    world.advance(courier, SETTLE);
    return courier;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
