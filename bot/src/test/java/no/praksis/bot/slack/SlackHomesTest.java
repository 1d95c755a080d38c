package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Alarm;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackHomesTest {
  private static final PersonId MARIT = new PersonId("marit");

  @TempDir Path folder;
  private GatewayDesk desk;
  private final Bells alarm = new Bells();
  private final AtomicInteger points = new AtomicInteger();
  private SlackHomes homes;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
    homes = homes();
  }

  private SlackHomes homes() {
    return new SlackHomes(desk.brakes, desk.books(), alarm, Shown::new);
  }

  @AfterEach
  void close() throws Exception {
    homes.close();
    desk.close();
  }

  @Test
  void home_isPublishedWhenItIsOpened() {
    assertThat(homes.watched()).isFalse();
    opens();
    desk.marit.seesAtHome("0 points");
    assertThat(homes.watched()).isTrue();
  }

  @Test
  void changes_areShownTogetherASecondLater() {
    opens();
    desk.marit.seesAtHome("0 points");
    for (int i = 1; i <= 5; i++) {
      points.set(i);
      homes.changed(MARIT);
    }
    assertThat(alarm.pauses()).containsExactly(Duration.ofSeconds(1));
    publishes(2);
    desk.marit.seesAtHome("5 points");
    assertThat(desk.company.homesPublished(desk.marit)).isEqualTo(2);
  }

  @Test
  void change_forSomebodyWhoHasNotLookedForADay_isNotPushed() {
    homes.changed(MARIT);
    assertThat(alarm.pauses()).isEmpty();
    opens();
    desk.marit.seesAtHome("0 points");
    desk.clock.moves(Duration.ofHours(24));
    homes.changed(MARIT);
    assertThat(alarm.pauses()).isEmpty();
  }

  @Test
  void opening_ofLongAgo_isForgotten() {
    opens();
    desk.marit.seesAtHome("0 points");
    Waiting.until(() -> !desk.books().all(SlackHomes.OPENED).isEmpty());
    homes.tidy();
    assertThat(desk.books().all(SlackHomes.OPENED)).hasSize(1);
    desk.clock.moves(Duration.ofHours(24));
    homes.tidy();
    assertThat(desk.books().all(SlackHomes.OPENED)).isEmpty();
    assertThat(homes.watched()).isFalse();
  }

  @Test
  void whoOpenedLately_isRememberedOverARestart() {
    opens();
    desk.marit.seesAtHome("0 points");
    homes.close();
    homes = homes();
    points.set(2);
    homes.changed(MARIT);
    publishes(2);
    desk.marit.seesAtHome("2 points");
  }

  @Test
  void limit_isKept_andTheNewestShownAfterIt() {
    opens();
    desk.marit.seesAtHome("0 points");
    desk.slack.faults().limits("views.publish", 17, 1);
    points.set(3);
    homes.changed(MARIT);
    publishes(2);
    alarm.awaitPause(Duration.ofSeconds(17));
    desk.clock.moves(Duration.ofSeconds(17));
    points.set(4);
    publishes(3);
    desk.marit.seesAtHome("4 points");
  }

  @Test
  void failure_isDropped_andTheNextOpeningMakesItAnew() {
    desk.slack.faults().says("views.publish", "internal_error", 1);
    opens();
    desk.slack.faults().says("views.publish", "not_enabled", 1);
    opens();
    opens();
    desk.marit.seesAtHome("0 points");
    assertThat(alarm.pauses()).allMatch(Duration.ofSeconds(1)::equals);
  }

  private void opens() {
    int before = desk.slack.calls("views.publish");
    homes.opened(desk.workspace, MARIT, desk.marit.id(), Language.EN);
    publishes(before + 1);
  }

  /** Lets the alarm ring until so many have been published. */
  private void publishes(int times) {
    Waiting.until(
        () -> {
          alarm.ring();
          return desk.slack.calls("views.publish") >= times;
        });
  }

  /** Counts points. */
  private final class Shown implements ChatEvents {
    @Override
    public Reply handle(ChatEvent event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void messageGone(MessageKey message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
      return new Home("Home", List.of(new Element.Paragraph(points.get() + " points")), "…");
    }
  }

  /** Rings when told to. */
  private final class Bells implements Alarm {
    private final Deque<Runnable> set = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Pending set(Instant at, Runnable ring) {
      set.add(ring);
      pauses.add(Duration.between(desk.clock.instant(), at));
      return () -> set.remove(ring);
    }

    synchronized List<Duration> pauses() {
      return List.copyOf(pauses);
    }

    void ring() {
      List<Runnable> now;
      synchronized (this) {
        now = List.copyOf(set);
        set.clear();
      }
      now.forEach(Runnable::run);
    }

    void awaitPause(Duration pause) {
      Waiting.until(() -> pauses().contains(pause));
    }
  }
}
