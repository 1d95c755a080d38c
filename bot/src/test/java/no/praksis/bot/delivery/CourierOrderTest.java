package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierOrderTest {
  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void rows_ofOneConversation_goOutInTheOrderOfWriting() {
    IntStream.range(0, 20).forEach(i -> world.post("a", "m" + i));
    world.run();
    assertThat(world.platform.texts("a"))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "m" + i).toList());
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void rows_ofOtherConversations_doNotWaitForASlowOne() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(5);
    world.platform.answerNext(
        "slow",
        () -> {
          awaitQuietly(answer);
          return new Delivered(world.platform.stand("slow", CourierWorld.key("s1"), "s1"));
        });
    world.post("slow", "s1");
    world.post("slow", "s2");
    IntStream.range(0, 5).forEach(i -> world.post("c" + i, "m" + i));
    world.events.onSent = key -> others.countDown();

    Courier courier = world.start();
    others.await();
    assertThat(world.platform.texts("slow")).isEmpty();
    answer.countDown();
    world.settle(courier);
    assertThat(world.platform.texts("slow")).containsExactly("s1", "s2");
  }

  @Test
  void row_thatFails_holdsUpItsOwnConversationOnly() {
    world.platform.answerNext("a", new RetryAfter(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    world.post("a", "a1");
    world.post("a", "a2");
    world.post("b", "b1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.texts("a")).isEmpty();
    assertThat(world.platform.texts("b")).containsExactly("b1");

    world.advance(courier, Duration.ofSeconds(30));
    assertThat(world.platform.texts("a")).containsExactly("a1", "a2");
  }

  @Test
  void row_thatCanNeverBeDelivered_isGivenUpAndHoldsNothingUp() {
    world.platform.answerNext("a", new Undeliverable(Reason.REFUSED_CONTENT));
    world.post("a", "a1");
    world.post("a", "a2");
    world.run();
    assertThat(world.platform.texts("a")).containsExactly("a2");
    assertThat(world.outbox().deadLetters(10))
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo(Reason.REFUSED_CONTENT));
    assertThat(world.events.heard).contains("gave up a1 REFUSED_CONTENT", "sent a2");
  }

  @Test
  void row_withNothingLeftToTell_goesWithoutACall() {
    world.saysNothing("a1");
    world.post("a", "a1");
    world.run();
    assertThat(world.platform.calls()).isEmpty();
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void rows_writtenWhileItRuns_goOutWhenItIsWoken() {
    Courier courier = world.start();
    world.settle(courier);
    world.post("a", "a1");
    courier.wake();
    world.settle(courier);
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void rows_writtenWithoutWakingIt_areFoundByTheSweep() throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(1);
    world.events.onSent = key -> sent.countDown();
    world.settle(world.start());
    world.post("a", "a1");
    world.time.advance(CourierOptions.DEFAULT.sweep());
    sent.await();
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
