package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.Dispatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierPartsTest {
  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void notice_thatNeedsSeveralMessages_givesEachItsOwnKey() {
    world.says("digest", "one", "two", "three");
    world.post("a", "digest");
    world.run();
    assertThat(world.platform.calls())
        .containsExactly("post a digest", "post a digest#1", "post a digest#2");
    assertThat(world.platform.texts("a")).containsExactly("one", "two", "three");
  }

  @Test
  void parts_thatStand_areNotPostedAgainWhenALaterOneIsPutOff() {
    world.says("digest", "one", "two");
    world.post("a", "digest");
    var one = CourierWorld.key("digest");
    world.platform.answerNext("a", () -> new Delivered(world.platform.stand("a", one, "one")));
    world.platform.answerNext("a", new RetryAfter(Duration.ofSeconds(2), Reason.RATE_LIMITED));
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.texts("a")).containsExactly("one");
    world.advance(courier, Duration.ofSeconds(2));
    assertThat(world.platform.texts("a")).containsExactly("one", "two");
  }

  @Test
  void crash_betweenTwoParts_losesNoneAndRepeatsNone() {
    world.says("digest", "one", "two", "three");
    world.post("a", "digest");
    Dispatch claimed = world.claimAndDie().get(0);
    var first = world.platform.stand("a", claimed.key(), "one");
    world.write(
        () -> {
          world.outbox().fixParts(claimed.id(), 3);
          world.outbox().partDelivered(claimed.id(), 0, first);
        });
    world.platform.stand("a", claimed.key().part(1), "two"); // and then it died

    Courier courier = world.start();
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.platform.texts("a")).containsExactly("one", "two", "three");
    assertThat(world.platform.calls()).containsExactly("look a digest#1", "post a digest#2");
  }

  @Test
  void content_thatGrowsBetweenTwoAttempts_isToldInFull() {
    world.says("digest", "one", "two");
    world.post("a", "digest");
    world.platform.answerNext("a", new RetryAfter(Duration.ofSeconds(2), Reason.RATE_LIMITED));
    Courier courier = world.start();
    world.settle(courier);
    world.says("digest", "one", "two", "three");
    world.advance(courier, Duration.ofSeconds(2));
    assertThat(world.platform.texts("a")).containsExactly("one", "two", "three");
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void content_thatShrinksBetweenTwoAttempts_leavesNothingBehind() {
    world.says("digest", "one", "secret");
    world.post("a", "digest");
    Dispatch claimed = world.claimAndDie().get(0);
    world.write(
        () -> {
          world.outbox().fixParts(claimed.id(), 2);
          world
              .outbox()
              .partDelivered(claimed.id(), 0, world.platform.stand("a", claimed.key(), "one"));
          world
              .outbox()
              .partDelivered(
                  claimed.id(), 1, world.platform.stand("a", claimed.key().part(1), "secret"));
        });
    world.says("digest", "one");

    Courier courier = world.start();
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.platform.texts("a")).containsExactly("one");
  }
}
