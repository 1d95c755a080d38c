package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import no.praksis.practice.delivery.Dispatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rows of the outbox to their platforms: in parallel over conversations, in order within
 * one, at the platform's pace, again when a platform asks for it. Safe for use by many threads.
 *
 * <p>Every message has its key, and what may stand already is looked up before it is posted; on a
 * platform without a look-up the one message in flight at a crash or a timeout may come twice.
 *
 * <p>One courier at a time works on a database.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int CLAIMED_AT_ONCE = 32;

  private final DeliveryBooks books;
  private final Timing timing;
  private final CourierOptions options;
  private final Workload workload;
  private final Carrier carrier;
  private final Recovery recovery;
  private final BackOff backOff;
  private final AtomicInteger inHand = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 0).factory());

  private final ReentrantLock lock = new ReentrantLock();
  private boolean running;
  private boolean claiming;
  private boolean woken;
  private int failedClaims;
  private Alarm.@Nullable Pending nextLook;

  /** A courier that does nothing before {@link #start}. */
  public Courier(
      DeliveryBooks books,
      NoticeViews views,
      List<Gateway> gateways,
      Timing timing,
      DeliveryListener listener,
      CourierOptions options) {
    this.books = books;
    this.timing = timing;
    this.options = options;
    workload = new Workload(timing.alarm());
    carrier = new Carrier(books, views, gateways, timing, listener, options, workload);
    recovery = new Recovery(books.outbox());
    backOff = new BackOff(timing.random());
  }

  /**
   * Begins to send, and takes up what a process died over once that can be looked up.
   *
   * @throws no.praksis.practice.delivery.StorageUnavailable when the outbox cannot be read
   */
  public void start() {
    boolean left = recovery.note();
    lock.lock();
    try {
      running = true;
    } finally {
      lock.unlock();
    }
    if (left) {
      recoverAt(timing.now().plus(options.settle()), 0);
    }
    wake();
  }

  /** There may be something to send. Returns at once. */
  public void wake() {
    lock.lock();
    try {
      woken = true;
      if (running && !claiming) {
        claiming = true;
        workload.begin();
        threads.execute(this::claimWhileWoken);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything is sent that may be sent now, in real time. Rows that are put off, that
   * wait for their platform's pace or for a look-up may not.
   *
   * @param realTimeout how long to wait at most
   * @return false when that was not enough
   */
  public boolean awaitIdle(Duration realTimeout) throws InterruptedException {
    wake();
    return workload.awaitQuiet(realTimeout);
  }

  /**
   * Claims no more, lets what is under way finish and be recorded, within the options' patience.
   * What does not finish is looked up at the next start.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      running = false;
      cancelNextLook();
    } finally {
      lock.unlock();
    }
    workload.wakeResting();
    try {
      if (!workload.awaitQuiet(options.patience())) {
        LOG.warn("closing although deliveries are under way, rows={}", inHand.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void claimWhileWoken() {
    while (takeWake()) {
      try {
        claim();
        failedClaims = 0;
        lookAgainAt(nextMoment());
      } catch (RuntimeException e) {
        LOG.warn("the outbox could not be read, failures={} {}", failedClaims + 1, Fault.of(e));
        lookAgainAt(timing.now().plus(backOff.pause(failedClaims++)));
      }
    }
  }

  private boolean takeWake() {
    lock.lock();
    try {
      boolean again = woken && running;
      woken = false;
      if (!again) {
        claiming = false;
        workload.end();
      }
      return again;
    } finally {
      lock.unlock();
    }
  }

  private void claim() {
    int room;
    int taken;
    do {
      room = Math.min(CLAIMED_AT_ONCE, options.inHand() - inHand.get());
      if (room <= 0) {
        return; // what comes back wakes
      }
      int limit = room;
      List<Dispatch> claimed =
          books.transactions().write(() -> books.outbox().claim(limit, timing.now()));
      claimed.forEach(dispatch -> handOver(dispatch, false));
      taken = claimed.size();
    } while (taken == room);
  }

  private Instant nextMoment() {
    Instant now = timing.now();
    Instant sweep = now.plus(options.sweep());
    return books.outbox().nextAttempt(now).filter(next -> next.isBefore(sweep)).orElse(sweep);
  }

  private void lookAgainAt(Instant moment) {
    lock.lock();
    try {
      cancelNextLook();
      if (running) {
        nextLook = timing.alarm().set(moment, this::wake);
      }
    } finally {
      lock.unlock();
    }
  }

  private void cancelNextLook() {
    if (nextLook != null) {
      nextLook.cancel();
      nextLook = null;
    }
  }

  private void handOver(Dispatch dispatch, boolean interrupted) {
    workload.begin();
    inHand.incrementAndGet();
    threads.execute(
        () -> {
          try {
            carrier.carry(dispatch, interrupted);
          } catch (InterruptedException e) {
            LOG.info("left for the next start row={}", dispatch.id());
          } finally {
            inHand.decrementAndGet();
            wake();
            workload.end();
          }
        });
  }

  private void recoverAt(Instant moment, int failures) {
    timing
        .alarm()
        .set(
            moment,
            () -> {
              lock.lock();
              try {
                if (running) {
                  workload.begin();
                  threads.execute(() -> recover(failures));
                }
              } finally {
                lock.unlock();
              }
            });
  }

  private void recover(int failures) {
    try {
      recovery.left().forEach(dispatch -> handOver(dispatch, true));
    } catch (RuntimeException e) {
      LOG.warn("the outbox could not be read, failures={} {}", failures + 1, Fault.of(e));
      recoverAt(timing.now().plus(backOff.pause(failures)), failures + 1);
    } finally {
      workload.end();
    }
  }
}
