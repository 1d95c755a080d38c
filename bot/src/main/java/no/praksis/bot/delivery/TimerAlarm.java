package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.praksis.practice.delivery.Ticker;

/** Rings by the machine's timer. Once closed it rings no more, whatever is set then. */
public final class TimerAlarm implements Alarm, AutoCloseable {
  private final Ticker ticker;
  private final ScheduledThreadPoolExecutor timer;

  public TimerAlarm(Ticker ticker) {
    this.ticker = ticker;
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("delivery-alarm").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public Pending set(Instant at, Runnable ring) {
    long nanos = Math.max(0, Duration.between(ticker.now(), at).toNanos());
    ScheduledFuture<?> set = timer.schedule(ring, nanos, TimeUnit.NANOSECONDS);
    return () -> set.cancel(false);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
