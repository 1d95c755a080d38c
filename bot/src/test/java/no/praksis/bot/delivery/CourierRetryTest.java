package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierRetryTest {
  private static final RetryAfter TIMED_OUT = new RetryAfter(Duration.ZERO, Reason.TIMED_OUT);

  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void pause_thatThePlatformAsksFor_isKeptToTheSecond() {
    world.platform.answerNext("a", new RetryAfter(Duration.ofSeconds(37), Reason.RATE_LIMITED));
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    world.advance(courier, Duration.ofSeconds(36));
    assertThat(world.platform.texts("a")).isEmpty();
    world.advance(courier, Duration.ofSeconds(1));
    assertThat(world.platform.texts("a")).containsExactly("a1");
    assertThat(world.platform.calls()).doesNotContain("look a a1");
  }

  @Test
  void row_thatFailsWithoutAPause_backsOffAndArrivesInTheEnd() {
    for (int i = 0; i < 12; i++) {
      world.platform.answerNext("a", new RetryAfter(Duration.ZERO, Reason.NOT_AUTHORISED));
    }
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    for (int i = 0; i < 12; i++) {
      assertThat(world.events.lastPause).isBetween(BackOff.LEAST, BackOff.MOST);
      world.advance(courier, BackOff.MOST);
    }
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void row_thatFailsForADay_isGivenUp() {
    for (int i = 0; i < 30; i++) {
      world.platform.answerNext("a", new RetryAfter(Duration.ofHours(1), Reason.PLATFORM_FAILED));
    }
    world.post("a", "a1");
    world.post("a", "a2");
    Courier courier = world.start();
    world.settle(courier);
    for (int hour = 0; hour < 24; hour++) {
      world.advance(courier, Duration.ofHours(1));
    }
    assertThat(world.outbox().deadLetters(10)).isEmpty();
    world.advance(courier, Duration.ofHours(1));
    assertThat(world.outbox().deadLetters(10))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo(Reason.TOO_OLD));
    assertThat(world.platform.texts("a")).isEmpty();
  }

  @Test
  void post_thatTimedOutButArrived_isFoundAndNotRepeated() {
    world.platform.arriveWithoutAnswer("a", "a1", "a1", TIMED_OUT);
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.events.lastPause).isGreaterThanOrEqualTo(CourierOptions.DEFAULT.settle());
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("a1");
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void post_thatTimedOutBeforeARestart_isStillLookedUp() {
    world.platform.arriveWithoutAnswer("a", "a1", "a1", TIMED_OUT);
    world.post("a", "a1");
    world.run();
    Courier courier = world.start();
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void gateway_thatThrows_countsAsAPlatformThatFailed() {
    world.platform.answerNext(
        "a",
        () -> {
          throw new IllegalStateException("text that somebody typed");
        });
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.events.heard).containsExactly("retried a1 PLATFORM_FAILED");
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void view_thatThrows_holdsUpItsOwnConversationOnly() {
    world.saysBy(
        "a1",
        () -> {
          throw new IllegalStateException("text that somebody typed");
        });
    world.post("a", "a1");
    world.post("b", "b1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.texts("b")).containsExactly("b1");
    assertThat(world.events.heard).contains("retried a1 PLATFORM_FAILED");

    world.says("a1", "better");
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("better");
  }

  @Test
  void fault_inTheLog_holdsNoMessage() {
    var fault = new IllegalStateException("secret", new IllegalArgumentException("secret too"));
    assertThat(Fault.of(fault))
        .contains("IllegalStateException < java.lang.IllegalArgumentException at ")
        .doesNotContain("secret");
  }
}
