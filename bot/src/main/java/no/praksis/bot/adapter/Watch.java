package no.praksis.bot.adapter;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks, a few times a second, for whom it has become late. A timer of its own for each would cost
 * more than most of what is waited for. Safe for use by many threads.
 */
final class Watch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor timer;

  Watch(String platform) {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name(platform + "-watch").daemon().factory());
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Somebody who waits for something. */
  interface Waiting {
    /** Whether it is waited for no more; otherwise it is told when it is late. */
    boolean isOver(long now);
  }

  /** Asks it from now on, until it is over. */
  void add(Waiting one) {
    waiting.add(one);
    if (looking.compareAndSet(false, true)) {
      lookSoon();
    }
  }

  private void lookSoon() {
    ScheduledFuture<?> unused = timer.schedule(this::look, PAUSE.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    waiting.removeIf(one -> one.isOver(now));
    if (waiting.isEmpty()) {
      looking.set(false);
      if (waiting.isEmpty() || !looking.compareAndSet(false, true)) {
        return;
      }
    }
    lookSoon();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
