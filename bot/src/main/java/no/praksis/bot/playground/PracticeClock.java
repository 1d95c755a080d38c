package no.praksis.bot.playground;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicInteger;

/** Moves the stage's clock: forward only, one move at a time. */
final class PracticeClock {
  private static final Period FARTHEST = Period.ofYears(1);

  private final Stage stage;
  private final LiveEvents live;
  private final AtomicInteger moves = new AtomicInteger();
  private final Object moving = new Object();

  PracticeClock(Stage stage, LiveEvents live) {
    this.stage = stage;
    this.live = live;
  }

  /** How often the clock has been moved; changes with every move. */
  int turn() {
    return moves.get();
  }

  /** Moves, unless it has been moved since {@code turn}: what was asked for has happened then. */
  void moveOnce(int turn, String advance) {
    synchronized (moving) {
      if (turn == moves.get()) {
        move(advance.equals("next") ? next() : later(advance));
      }
    }
  }

  /** By an ISO period or duration, such as {@code P7D} or {@code PT90M}. */
  void advance(String amount) {
    synchronized (moving) {
      move(later(amount));
    }
  }

  /** To an ISO time with an offset, or to {@code next}. */
  void moveTo(String moment) {
    synchronized (moving) {
      move(moment.equals("next") ? next() : moment(moment));
    }
  }

  private void move(Instant to) {
    Instant now = stage.now();
    if (to.isBefore(now)) {
      throw new Refusal(400, "The clock only goes forward; it is already " + now + ".");
    }
    if (to.isAfter(now.atZone(stage.zone()).plus(FARTHEST).toInstant())) {
      throw new Refusal(400, "The clock moves one year at most at a time.");
    }
    moves.incrementAndGet();
    try {
      stage.moveTo(to);
    } finally {
      live.publish(LiveEvent.CLOCK);
    }
  }

  private Instant next() {
    Instant at =
        stage
            .next()
            .map(Stage.Upcoming::at)
            .orElseThrow(() -> new Refusal(409, "Nothing is planned, so there is no next moment."));
    Instant now = stage.now();
    return at.isBefore(now) ? now : at;
  }

  private Instant later(String amount) {
    try {
      TemporalAmount parsed = amount.contains("T") ? Duration.parse(amount) : Period.parse(amount);
      ZonedDateTime now = stage.now().atZone(stage.zone());
      return now.plus(parsed).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw new Refusal(400, "advance is a period such as P7D or PT90M.", e);
    }
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(400, "to is \"next\" or a time such as 2026-12-04T09:00:00+01:00.", e);
    }
  }
}
