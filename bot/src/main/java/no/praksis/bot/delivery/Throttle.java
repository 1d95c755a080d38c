package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.WorkspaceId;

/**
 * Holds calls back to the platform's pace, and bounds how many of one workspace are made, or wait
 * to be made, at the same time: what a slow workspace has too much of goes back to the outbox for a
 * while, and takes nothing from the others.
 */
final class Throttle {
  /** Whose turn is later than this doesn't wait for it in hand. */
  static final Duration LONGEST_REST = Duration.ofSeconds(5);

  /** How many wait in hand for each that is under way, on a slow platform. */
  private static final int WAITING_EACH = 7;

  private static final RetryAfter CROWDED = new RetryAfter(LONGEST_REST, Reason.RATE_LIMITED);
  private static final Found CROWDED_TOO = new Found.NotNow(LONGEST_REST);

  private final Pacing pacing;
  private final Workload workload;
  private final Ticker ticker;
  private final int ofOneWorkspace;
  private final Semaphore lines;
  private final Map<WorkspaceId, Desk> desks = new ConcurrentHashMap<>();

  /**
   * What one workspace may take up.
   *
   * @param places for calls that are made or wait
   * @param lines for calls that are made
   */
  private record Desk(Semaphore places, Semaphore lines) {}

  Throttle(Ticker ticker, Workload workload, CourierOptions options) {
    this.pacing = new Pacing(ticker);
    this.workload = workload;
    this.ticker = ticker;
    ofOneWorkspace = options.ofOneWorkspace();
    lines = new Semaphore(options.atOnce(), true);
  }

  /** Makes the call when it is its turn; when that is far off, says when to come back. */
  DeliveryResult send(Destination to, Pace pace, Supplier<DeliveryResult> call)
      throws InterruptedException {
    Desk desk = desk(to, pace);
    if (pace.equals(Pace.UNLIMITED)) {
      return call(desk, call); // nothing far away, so that nothing of it is slow
    }
    if (!desk.places().tryAcquire()) {
      return CROWDED;
    }
    try {
      Instant now = ticker.now();
      Instant turn = pacing.nextTurn(to, pace);
      if (turn.isAfter(now.plus(LONGEST_REST))) {
        pacing.keep(to, pace, turn);
        return new RetryAfter(Duration.between(now, turn), Reason.RATE_LIMITED);
      }
      if (turn.isAfter(now)) {
        workload.restUntil(turn);
      }
      DeliveryResult result = call(desk, call);
      pacing.answered(to, pace);
      return result;
    } finally {
      desk.places().release();
    }
  }

  /** Looks something up at once; what is only read keeps no pace. */
  Found look(Destination where, Pace pace, Supplier<Found> call) throws InterruptedException {
    Desk desk = desk(where, pace);
    if (pace.equals(Pace.UNLIMITED)) {
      return call(desk, call);
    }
    if (!desk.places().tryAcquire()) {
      return CROWDED_TOO;
    }
    try {
      return call(desk, call);
    } finally {
      desk.places().release();
    }
  }

  private <T> T call(Desk desk, Supplier<T> call) throws InterruptedException {
    desk.lines().acquire();
    try {
      lines.acquire();
      try {
        return call.get();
      } finally {
        lines.release();
      }
    } finally {
      desk.lines().release();
    }
  }

  private Desk desk(Destination to, Pace pace) {
    return desks.computeIfAbsent(
        to.workspace(),
        workspace ->
            new Desk(
                new Semaphore(ofOneWorkspace + waiting(pace), true),
                new Semaphore(ofOneWorkspace, true)));
  }

  /** On a fast platform as many as it takes before those that went back to the outbox return. */
  private int waiting(Pace pace) {
    Duration each = pace.perWorkspace();
    long soon = each.isZero() ? 0 : LONGEST_REST.dividedBy(each);
    return Math.toIntExact(Math.max((long) ofOneWorkspace * WAITING_EACH, soon));
  }
}
