package no.praksis.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Practice time that stands still until a test moves it. */
final class HandClock extends Clock {
  private volatile Instant now;
  private volatile Runnable whenAsked = () -> {};

  HandClock(Instant now) {
    this.now = now;
  }

  void moveTo(Instant moment) {
    now = moment;
  }

  void move(Duration by) {
    now = now.plus(by);
  }

  void whenAsked(Runnable action) {
    whenAsked = action;
  }

  @Override
  public Instant instant() {
    whenAsked.run();
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
