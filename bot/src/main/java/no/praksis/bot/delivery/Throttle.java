package no.praksis.bot.delivery;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Ticker;

/** Holds calls back to the platform's pace, and bounds how many are made at the same time. */
final class Throttle {
  private final Pacing pacing;
  private final Workload workload;
  private final Ticker ticker;
  private final Semaphore lines;

  Throttle(Ticker ticker, Workload workload, int atOnce) {
    this.pacing = new Pacing(ticker);
    this.workload = workload;
    this.ticker = ticker;
    this.lines = new Semaphore(atOnce, true);
  }

  /** Makes the call when it is its turn. */
  <T> T send(Destination to, Pace pace, Supplier<T> call) throws InterruptedException {
    var turn = pacing.nextTurn(to, pace);
    if (turn.isAfter(ticker.now())) {
      workload.restUntil(turn);
    }
    return call(call);
  }

  /** Makes the call at once; what is only read keeps no pace. */
  <T> T call(Supplier<T> call) throws InterruptedException {
    lines.acquire();
    try {
      return call.get();
    } finally {
      lines.release();
    }
  }
}
