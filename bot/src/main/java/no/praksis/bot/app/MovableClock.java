package no.praksis.bot.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Practice time: runs on like the system's clock, and can be moved. Safe for many threads. */
public final class MovableClock extends Clock {
  private final Clock system;
  private volatile Duration offset;

  private MovableClock(Clock system, Duration offset) {
    this.system = system;
    this.offset = offset;
  }

  /** Shows the system's time. */
  public static MovableClock now() {
    return new MovableClock(Clock.systemUTC(), Duration.ZERO);
  }

  /** Shows {@code start} at this moment, and runs on from there. */
  public static MovableClock startingAt(Instant start) {
    MovableClock clock = now();
    clock.moveTo(start);
    return clock;
  }

  /** Shows {@code moment} now. */
  public void moveTo(Instant moment) {
    offset = Duration.between(system.instant(), moment);
  }

  @Override
  public Instant instant() {
    return system.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("practice time has no zone of its own");
  }
}
