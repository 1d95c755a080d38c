package no.praksis.scheduler;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for timers in memory and in PostgreSQL. */
abstract class TimersContract {
  static final Duration LONG = Duration.ofSeconds(60);
  static final Instant FRIDAY = Instant.parse("2027-01-08T10:30:00Z");

  static final Timer OPENING = new Timer.Opening(new ScheduleId("s1"));
  static final Timer REMINDING = new Timer.Reminding(new RoundId("r1"));
  static final Timer CLOSING = new Timer.Closing(new RoundId("r1"));

  final HandClock clock = new HandClock(FRIDAY);
  final List<QuartzTimers> opened = new ArrayList<>();

  /** Fresh ones that share nothing with another test's. */
  abstract QuartzTimers open(Clock practice, RetryDelays retries);

  @AfterEach
  void closeAll() {
    opened.forEach(QuartzTimers::close);
  }

  @Test
  void momentsInTheFuture_wait_untilTheClockIsMovedThere() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    timers.set(CLOSING, FRIDAY.plusSeconds(180));
    timers.set(OPENING, FRIDAY.plusSeconds(60));
    timers.set(REMINDING, FRIDAY.plusSeconds(120));
    timers.awaitQuiet(LONG);
    assertThat(listener.fired()).isEmpty();

    List<Instant> moments = stepThroughAll(timers);

    assertThat(listener.fired()).containsExactly(OPENING, REMINDING, CLOSING);
    assertThat(moments)
        .containsExactly(FRIDAY.plusSeconds(60), FRIDAY.plusSeconds(120), FRIDAY.plusSeconds(180));
  }

  @Test
  void momentThatIsPast_firesAtOnce() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);

    timers.set(OPENING, FRIDAY.minus(Duration.ofDays(30)));
    timers.set(REMINDING, Instant.EPOCH.minusSeconds(1));
    timers.set(CLOSING, FRIDAY);
    timers.awaitQuiet(LONG);

    assertThat(listener.fired()).containsExactlyInAnyOrder(OPENING, REMINDING, CLOSING);
    assertThat(timers.next()).isEmpty();
  }

  @Test
  void whatWasSetBeforeTheStart_firesAfterIt() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = keep(open(clock, failures -> LONG));
    timers.set(OPENING, FRIDAY);
    assertThat(timers.next()).contains(new Pending(OPENING, FRIDAY));

    timers.start(listener);
    timers.awaitQuiet(LONG);

    assertThat(listener.fired()).containsExactly(OPENING);
  }

  @Test
  void timerSetAgain_isMoved_notDoubled() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    timers.set(OPENING, FRIDAY.plusSeconds(60));
    timers.set(OPENING, FRIDAY.plusSeconds(120));

    moveTo(FRIDAY.plusSeconds(60), timers);
    assertThat(listener.fired()).isEmpty();

    moveTo(FRIDAY.plusSeconds(120), timers);
    assertThat(listener.fired()).containsExactly(OPENING);
  }

  @Test
  void cancelledTimer_neverFires() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    timers.set(OPENING, FRIDAY.plusSeconds(60));
    timers.set(CLOSING, FRIDAY.plusSeconds(60));

    timers.cancel(OPENING);
    timers.cancel(REMINDING); // isn't set
    moveTo(FRIDAY.plusSeconds(60), timers);

    assertThat(listener.fired()).containsExactly(CLOSING);
  }

  @Test
  void reconcile_addsWhatIsMissing_movesWhatChanged_removesStrays() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    Timer other = new Timer.Opening(new ScheduleId("s2"));
    timers.set(OPENING, FRIDAY.plusSeconds(60));
    timers.set(other, FRIDAY.plusSeconds(60));
    timers.set(REMINDING, FRIDAY.plusSeconds(60));

    timers.reconcile(
        Map.of(
            OPENING, FRIDAY.plusSeconds(60),
            other, FRIDAY.plusSeconds(180),
            CLOSING, FRIDAY.plusSeconds(120)));

    moveTo(FRIDAY.plusSeconds(60), timers);
    assertThat(listener.fired()).containsExactly(OPENING);
    moveTo(FRIDAY.plusSeconds(120), timers);
    assertThat(listener.fired()).containsExactly(OPENING, CLOSING);
    moveTo(FRIDAY.plusSeconds(180), timers);
    assertThat(listener.fired()).containsExactly(OPENING, CLOSING, other);
    timers.reconcile(Map.of());
    assertThat(timers.next()).isEmpty();
  }

  @Test
  void clockMovedBack_makesTimersWaitLonger() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    timers.set(OPENING, FRIDAY.plusSeconds(60));

    moveTo(FRIDAY.minusSeconds(3600), timers);
    moveTo(FRIDAY.plusSeconds(59), timers);
    assertThat(listener.fired()).isEmpty();

    moveTo(FRIDAY.plusSeconds(60), timers);
    assertThat(listener.fired()).containsExactly(OPENING);
  }

  @Test
  void realTimePassing_whileThePracticeClockStands_firesNothing() throws Exception {
    Recorder listener = new Recorder();
    QuartzTimers timers = started(listener);
    CountDownLatch askedWhileFiring = new CountDownLatch(3);
    clock.whenAsked(
        () -> {
          if (Thread.currentThread().getName().startsWith("timers")) {
            askedWhileFiring.countDown();
          }
        });

    timers.set(OPENING, FRIDAY.plusNanos(1000));

    assertThat(askedWhileFiring.await(60, SECONDS)).isTrue();
    assertThat(listener.fired()).isEmpty();
    moveTo(FRIDAY.plusNanos(1000), timers);
    // It may have been about to fire when the clock was moved, and then fires twice.
    assertThat(listener.fired()).isNotEmpty().containsOnly(OPENING);
  }

  @Test
  void clockThatRuns_reachesTheMoment_neverBefore() throws Exception {
    Clock running = Clock.offset(Clock.systemUTC(), Duration.ofDays(100));
    CompletableFuture<Instant> firedAt = new CompletableFuture<>();
    QuartzTimers timers = keep(open(running, failures -> LONG));
    timers.start(new Recorder(timer -> firedAt.complete(running.instant())));
    Instant moment = running.instant().plusMillis(100);

    timers.set(OPENING, moment);

    assertThat(firedAt.get(60, SECONDS)).isAfterOrEqualTo(moment);
  }

  @Test
  void listenerThatSetsItsOwnTimer_goesOnAndOn() throws Exception {
    AtomicReference<QuartzTimers> timers = new AtomicReference<>();
    Recorder listener =
        new Recorder(
            timer -> {
              if (timer.equals(OPENING)) {
                timers.get().set(CLOSING, clock.instant().plus(Duration.ofDays(5)));
                timers.get().set(OPENING, clock.instant().plus(Duration.ofDays(7)));
              }
            });
    timers.set(started(listener));
    timers.get().set(OPENING, FRIDAY);
    timers.get().awaitQuiet(LONG);

    for (int i = 0; i < 20; i++) {
      moveTo(timers.get().next().orElseThrow().moment(), timers.get());
    }

    assertThat(clock.instant()).isEqualTo(FRIDAY.plus(Duration.ofDays(70)));
    assertThat(listener.fired()).hasSize(21).startsWith(OPENING, CLOSING, OPENING, CLOSING);
  }

  @Test
  void whatAListenerSetsForNow_isDoneToo_beforeItIsQuiet() throws Exception {
    AtomicReference<QuartzTimers> timers = new AtomicReference<>();
    Recorder listener =
        new Recorder(
            timer -> {
              if (timer.equals(OPENING)) {
                timers.get().set(REMINDING, clock.instant());
              } else if (timer.equals(REMINDING)) {
                timers.get().set(CLOSING, clock.instant());
              }
            });
    timers.set(started(listener));

    timers.get().set(OPENING, FRIDAY);
    timers.get().awaitQuiet(LONG);

    // The others may return before the listener that set them.
    assertThat(listener.fired()).containsExactlyInAnyOrder(OPENING, REMINDING, CLOSING);
  }

  @Test
  void listenerThatFails_isCalledAgain_untilItSucceeds() throws Exception {
    List<Integer> failuresAsked = new CopyOnWriteArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    Recorder listener =
        new Recorder(
            timer -> {
              if (calls.incrementAndGet() <= 3) {
                throw new IllegalStateException("a test's failure");
              }
            });
    QuartzTimers timers =
        keep(
            open(
                clock,
                failures -> {
                  failuresAsked.add(failures);
                  return Duration.ZERO;
                }));
    timers.start(listener);

    timers.set(OPENING, FRIDAY);
    timers.awaitQuiet(LONG);

    assertThat(calls).hasValue(4);
    assertThat(failuresAsked).containsExactly(1, 2, 3);
    assertThat(listener.fired()).containsExactly(OPENING);
  }

  @Test
  void listenerThatSetsItsTimerAnew_andThenFails_losesNeither() throws Exception {
    AtomicReference<QuartzTimers> timers = new AtomicReference<>();
    AtomicInteger calls = new AtomicInteger();
    Recorder listener =
        new Recorder(
            timer -> {
              if (calls.incrementAndGet() == 1) {
                timers.get().set(OPENING, FRIDAY.plusSeconds(60));
                throw new IllegalStateException("a test's failure");
              }
            });
    timers.set(keep(open(clock, failures -> Duration.ZERO)));
    timers.get().start(listener);

    timers.get().set(OPENING, FRIDAY);
    timers.get().awaitQuiet(LONG);
    assertThat(calls).hasValue(2);

    moveTo(FRIDAY.plusSeconds(60), timers.get());
    assertThat(calls).hasValue(3);
  }

  @Test
  void failedTimer_thatWaits_isNamed_isLeftAloneByReconcile_andCanBeCancelled() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Recorder listener =
        new Recorder(
            timer -> {
              failed.countDown();
              throw new IllegalStateException("a test's failure");
            });
    QuartzTimers timers = started(listener);
    timers.set(OPENING, FRIDAY);
    assertThat(failed.await(60, SECONDS)).isTrue();

    assertThatThrownBy(() -> timers.awaitQuiet(Duration.ofMillis(300)))
        .isInstanceOf(NotQuietException.class)
        .hasMessageContaining("s1")
        .hasMessageContaining("failed 1 times");
    timers.reconcile(Map.of(OPENING, FRIDAY));
    assertThat(timers.next()).contains(new Pending(OPENING, FRIDAY));
    timers.cancel(OPENING);

    timers.awaitQuiet(LONG);
    assertThat(timers.next()).isEmpty();
  }

  @Test
  void oneFailedTimer_doesNotHoldUpOthers() throws Exception {
    CountDownLatch others = new CountDownLatch(50);
    Recorder listener =
        new Recorder(
            timer -> {
              if (timer.equals(OPENING)) {
                throw new IllegalStateException("a test's failure");
              }
              others.countDown();
            });
    QuartzTimers timers = started(listener);

    timers.set(OPENING, FRIDAY);
    for (int i = 0; i < 50; i++) {
      timers.set(new Timer.Closing(new RoundId("r" + i)), FRIDAY);
    }

    assertThat(others.await(60, SECONDS)).isTrue();
  }

  @Test
  void close_waitsForTheListenersThatRun() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicBoolean returned = new AtomicBoolean();
    QuartzTimers timers =
        started(
            new Recorder(
                timer -> {
                  running.countDown();
                  await(release);
                  returned.set(true);
                }));
    timers.set(OPENING, FRIDAY);
    assertThat(running.await(60, SECONDS)).isTrue();
    CompletableFuture<Boolean> returnedBeforeClosed = new CompletableFuture<>();

    Thread closing =
        Thread.ofPlatform()
            .start(
                () -> {
                  timers.close();
                  returnedBeforeClosed.complete(returned.get());
                });
    while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    release.countDown();

    assertThat(returnedBeforeClosed.get(60, SECONDS)).isTrue();
    assertThatThrownBy(() -> timers.set(OPENING, FRIDAY)).isInstanceOf(TimersUnavailable.class);
    timers.close();
  }

  QuartzTimers started(TimerListener listener) {
    QuartzTimers timers = keep(open(clock, failures -> LONG));
    timers.start(listener);
    return timers;
  }

  QuartzTimers keep(QuartzTimers timers) {
    opened.add(timers);
    return timers;
  }

  void moveTo(Instant moment, QuartzTimers timers) throws InterruptedException {
    clock.moveTo(moment);
    timers.clockMoved();
    timers.awaitQuiet(LONG);
  }

  private List<Instant> stepThroughAll(QuartzTimers timers) throws InterruptedException {
    List<Instant> moments = new ArrayList<>();
    while (timers.next().isPresent()) {
      Instant moment = timers.next().orElseThrow().moment();
      moments.add(moment);
      moveTo(moment, timers);
    }
    return moments;
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, SECONDS)) {
        throw new IllegalStateException("nobody released the test's listener");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
