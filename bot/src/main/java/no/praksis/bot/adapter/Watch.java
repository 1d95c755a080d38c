package no.praksis.bot.adapter;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks, forty times a second while anybody waits, for whom it has become late. A timer of its own
 * for each would cost more than most of what is waited for. Safe for use by many threads.
 */
final class Watch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ScheduledThreadPoolExecutor timer;
  private volatile @Nullable ScheduledFuture<?> looking;

  Watch(String platform) {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name(platform + "-watch").daemon().factory());
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Somebody who waits for something. */
  interface Waiting {
    /** Asked at each look, whether it is waited for no more. */
    boolean isOver();
  }

  /** After how many looks that time has passed, at least; looks that came late are made up for. */
  static long looks(Duration time) {
    return time.toMillis() / PAUSE.toMillis() + 2;
  }

  /** Asks it from now on, until it is over. */
  void add(Waiting one) {
    waiting.add(one);
    if (looking == null) {
      begin();
    }
  }

  private synchronized void begin() {
    if (looking == null) {
      long nanos = PAUSE.toNanos();
      looking = timer.scheduleAtFixedRate(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void look() {
    waiting.removeIf(Waiting::isOver);
    if (waiting.isEmpty()) {
      rest();
    }
  }

  private synchronized void rest() {
    ScheduledFuture<?> ended = looking;
    if (ended != null) {
      ended.cancel(false);
      looking = null;
      if (!waiting.isEmpty()) {
        begin(); // whoever has come in between saw that it was still looking
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
