package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.MessageReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierUpdateTest {
  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void updates_thatWaitForEachOther_becomeOneWithTheNewestState() {
    posted("open");
    world.update("a", "round");
    world.says("round", "one answer");
    world.update("a", "round");
    world.says("round", "two answers");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.calls()).containsExactly("post a round", "update a m1");
    assertThat(world.platform.texts("a")).containsExactly("two answers");
  }

  @Test
  void update_ofAMessageThatWasNeverPosted_isDropped() {
    world.update("a", "round");
    world.run();
    assertThat(world.platform.calls()).isEmpty();
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void update_ofAMessageThatSomebodyTookAway_postsItAgain() {
    posted("open");
    world.platform.loseEverything();
    world.says("round", "closed");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).containsExactly("closed");
    assertThat(world.references().find(CourierWorld.key("round")))
        .contains(new MessageReference("m2"));
  }

  @Test
  void message_thatSomebodyTakesAwayAgain_staysAway_andNothingFails() {
    posted("open");
    world.platform.loseEverything();
    world.update("a", "round");
    world.run();
    world.platform.loseEverything();
    world.update("a", "round");
    world.run();
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).isEmpty();
    assertThat(world.outbox().waiting()).isZero();
    assertThat(world.outbox().deadLetters(1)).isEmpty();
  }

  @Test
  void update_thatNeedsMoreMessages_postsTheNewOnesBehind() {
    posted("open");
    world.says("round", "digest 1", "digest 2", "digest 3");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).containsExactly("digest 1", "digest 2", "digest 3");

    world.says("round", "new 1", "new 2", "new 3");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).containsExactly("new 1", "new 2", "new 3");
  }

  @Test
  void update_thatNeedsFewerMessages_takesTheOthersAway() {
    posted("digest 1", "digest 2", "digest 3");
    world.says("round", "short");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).containsExactly("short");
    assertThat(world.references().find(CourierWorld.key("round").part(1))).isEmpty();
  }

  @Test
  void update_thatHasNothingLeftToTell_takesTheMessageAway() {
    posted("thanks 1", "thanks 2");
    world.says("round");
    world.update("a", "round");
    world.run();
    assertThat(world.platform.texts("a")).isEmpty();
    assertThat(world.references().find(CourierWorld.key("round"))).isEmpty();
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void update_thatWasPutOff_showsTheStateOfItsLastAttempt() {
    posted("open");
    world.says("round", "old 1", "old 2");
    world.update("a", "round");
    world.platform.answerNext("a", new RetryAfter(Duration.ofSeconds(5), Reason.RATE_LIMITED));
    Courier courier = world.start();
    world.settle(courier);
    world.says("round", "new 1", "new 2");
    world.update("a", "round");
    world.advance(courier, Duration.ofSeconds(5));
    assertThat(world.platform.texts("a")).containsExactly("new 1", "new 2");
  }

  @Test
  void update_whosePostedPartArrivedWithoutAnAnswer_postsItOnce() {
    posted("open");
    world.says("round", "digest 1", "digest 2");
    world.update("a", "round");
    world.platform.answerNext("a", () -> world.platform.change("m1", "digest 1"));
    world.platform.arriveWithoutAnswer(
        "a", "round#1", "digest 2", new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    Courier courier = world.start();
    world.settle(courier);
    world.advance(courier, BackOff.MOST);
    assertThat(world.platform.texts("a")).containsExactly("digest 1", "digest 2");
    assertThat(world.references().find(CourierWorld.key("round").part(1))).isPresent();
  }

  private void posted(String... parts) {
    world.says("round", parts);
    world.post("a", "round");
    world.run();
  }
}
