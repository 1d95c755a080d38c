package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is slow, limited or failing takes nothing from what is not. */
@Timeout(60)
class CourierFairnessTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MANY = 300;

  private final CourierWorld world = new CourierWorld();
  private final CountDownLatch slow = new CountDownLatch(1);

  @AfterEach
  void close() {
    slow.countDown();
    world.close();
  }

  @Test
  void slowWorkspace_holdsUpNoOther() {
    world.platform.pace = new Pace(SECOND, Duration.ZERO);
    AtomicInteger underWay = new AtomicInteger();
    for (int i = 0; i < MANY; i++) {
      String conversation = "c" + i + "@slow";
      world.platform.answerNext(conversation, () -> slowly(underWay));
      world.post(conversation, conversation);
    }
    Courier courier = world.start();
    await(() -> underWay.get() == CourierOptions.DEFAULT.ofOneWorkspace());
    for (int i = 0; i < MANY; i++) {
      world.post("d" + i + "@quick", "d" + i);
    }
    courier.wake();
    await(() -> allSentAfterAWhile(courier));
    assertThat(world.platform.all()).hasSize(MANY);
    assertThat(underWay).hasValue(CourierOptions.DEFAULT.ofOneWorkspace());
  }

  /** What came in a crowd comes again after a while, which is made to pass here. */
  private boolean allSentAfterAWhile(Courier courier) {
    world.time.advance(Throttle.LONGEST_REST);
    courier.wake();
    return world.platform.all().size() == MANY;
  }

  private DeliveryResult slowly(AtomicInteger underWay) {
    underWay.incrementAndGet();
    try {
      slow.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new RetryAfter(SECOND, Reason.RATE_LIMITED);
  }

  @Test
  void workspace_withManyMessages_getsOneATurn_whileOthersGoAtOnce() {
    world.platform.pace = new Pace(Duration.ZERO, SECOND);
    IntStream.range(0, 60).forEach(i -> world.post("c" + i + "@busy", "c" + i));
    IntStream.range(0, 60).forEach(i -> world.post("d" + i + "@w" + i, "d" + i));
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.all()).hasSize(61);
    for (int sent = 2; sent <= 60; sent++) {
      world.advance(courier, SECOND);
      assertThat(world.platform.all()).hasSize(60 + sent);
    }
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void burst_goesAtOnce_andThenAtThePace() {
    world.platform.pace = new Pace(Duration.ZERO, SECOND, 4);
    IntStream.range(0, 6).forEach(i -> world.post("c" + i, "c" + i));
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.all()).hasSize(4);
    world.advance(courier, SECOND);
    assertThat(world.platform.all()).hasSize(5);
    world.advance(courier, SECOND);
    assertThat(world.platform.all()).hasSize(6);
  }

  @Test
  void changes_keepTheirOwnPace() {
    world.platform.pace = new Pace(Duration.ofHours(1), Duration.ZERO);
    world.platform.paceOfChanges = new Pace(SECOND, Duration.ZERO);
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    world.says("a1", "new");
    world.update("a", "a1");
    courier.wake();
    world.settle(courier);
    assertThat(world.platform.texts("a")).containsExactly("new");
  }

  @Test
  void pausesThatAPlatformAsksFor_areNoFailures() {
    RetryAfter limited = new RetryAfter(Duration.ofSeconds(30), Reason.RATE_LIMITED);
    IntStream.range(0, 20).forEach(i -> world.platform.answerNext("a", limited));
    world.platform.answerNext("a", new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    for (int i = 0; i < 20; i++) {
      assertThat(world.events.lastPause).isEqualTo(limited.pause());
      world.advance(courier, limited.pause());
    }
    assertThat(world.events.lastPause).isEqualTo(CourierOptions.DEFAULT.settle());
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.platform.texts("a")).containsExactly("a1");
  }

  @Test
  void lookUp_thatIsLimited_isRepeatedAfterItsPause_andTheDoubtStays() {
    world.platform.arriveWithoutAnswer(
        "a", "a1", "a1", new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    world.platform.lookUp = () -> new Gateway.Found.NotNow(Duration.ofSeconds(42));
    world.post("a", "a1");
    Courier courier = world.start();
    world.settle(courier);
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.events.lastPause).isEqualTo(Duration.ofSeconds(42));
    world.platform.lookUp = null;
    world.advance(courier, Duration.ofSeconds(42));
    assertThat(world.platform.texts("a")).containsExactly("a1");
    assertThat(world.outbox().waiting()).isZero();
  }

  private static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      if (Thread.interrupted()) { // the class's time-out
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }
}
