package no.praksis.practice.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by hand. */
public final class HandClock extends Clock {
  private Instant now = Instant.EPOCH;

  public void set(Instant moment) {
    now = moment;
  }

  /** To a local time in Oslo, as {@code 2026-11-06T11:30}. */
  public void set(String local) {
    now = World.at(local);
  }

  public void add(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
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
