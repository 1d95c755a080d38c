package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierPaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final CourierWorld world = new CourierWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void messages_ofOneConversation_keepTheirDistance() {
    world.platform.pace = new Pace(SECOND, Duration.ZERO);
    world.says("digest", "one", "two");
    world.post("a", "digest");
    world.post("a", "a2");
    world.post("b", "b1");
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.texts("a")).containsExactly("one");
    assertThat(world.platform.texts("b")).containsExactly("b1");
    world.advance(courier, SECOND.minusMillis(1));
    assertThat(world.platform.texts("a")).containsExactly("one");
    world.advance(courier, Duration.ofMillis(1));
    assertThat(world.platform.texts("a")).containsExactly("one", "two");
    world.advance(courier, SECOND);
    assertThat(world.platform.texts("a")).containsExactly("one", "two", "a2");
  }

  @Test
  void messages_ofOneConversation_goAtOnceUpToTheBurst_andThenKeepTheirDistance() {
    world.platform.pace = new Pace(SECOND, Duration.ZERO, 1, 3);
    IntStream.range(0, 5).forEach(i -> world.post("a", "m" + i));
    Courier courier = world.start();
    world.settle(courier);
    assertThat(world.platform.texts("a")).hasSize(3);
    world.advance(courier, SECOND.minusMillis(1));
    assertThat(world.platform.texts("a")).hasSize(3);
    world.advance(courier, Duration.ofMillis(1));
    assertThat(world.platform.texts("a")).hasSize(4);
    world.advance(courier, SECOND);
    assertThat(world.platform.texts("a")).hasSize(5);
  }

  @Test
  void messages_ofOneWorkspace_keepTheirDistance() {
    world.platform.pace = new Pace(Duration.ZERO, SECOND);
    IntStream.range(0, 5).forEach(i -> world.post("c" + i, "m" + i));
    Courier courier = world.start();
    world.settle(courier);
    for (int sent = 1; sent <= 5; sent++) {
      assertThat(world.platform.all()).hasSize(sent);
      world.advance(courier, SECOND);
    }
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void fastPlatform_isNeverIdle_whileMessagesWait() {
    Duration each = Duration.ofMillis(100);
    world.platform.pace = new Pace(Duration.ZERO, each);
    IntStream.range(0, 60).forEach(i -> world.post("c" + i, "m" + i));
    Courier courier = world.start();
    world.settle(courier);
    for (int sent = 1; sent <= 60; sent++) {
      assertThat(world.platform.all()).hasSize(sent);
      world.advance(courier, each);
    }
    assertThat(world.outbox().waiting()).isZero();
  }

  @Test
  void close_doesNotWaitForThePaceAndTheNextStartSendsWhatIsLeft() {
    world.platform.pace = new Pace(Duration.ZERO, SECOND);
    IntStream.range(0, 3).forEach(i -> world.post("c" + i, "m" + i));
    world.run();
    assertThat(world.platform.all()).hasSize(1);
    assertThat(world.outbox().waiting()).isEqualTo(2);

    world.platform.pace = Pace.UNLIMITED;
    Courier courier = world.start();
    world.advance(courier, CourierOptions.DEFAULT.settle());
    assertThat(world.platform.all()).hasSize(3);
    assertThat(world.outbox().waiting()).isZero();
  }
}
