package no.praksis.bot.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/** A stage whose time stands still until it is moved. */
final class FakeStage extends Clock implements Stage {
  static final Instant START = Instant.parse("2026-11-23T08:10:00Z");

  final List<Instant> moves = new ArrayList<>();
  private volatile Instant now = START;
  private volatile Language language;
  volatile @Nullable Upcoming next =
      new Upcoming(START.plus(Duration.ofDays(2)), Upcoming.What.CLOSING, "Ledergruppa");
  volatile Runnable whileMoving = () -> {};

  FakeStage(Language language) {
    this.language = language;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void moveTo(Instant moment) {
    moves.add(moment);
    whileMoving.run();
    now = moment;
    Upcoming upcoming = next;
    if (upcoming != null && !upcoming.at().isAfter(moment)) {
      next = new Upcoming(moment.plus(Duration.ofDays(5)), Upcoming.What.OPENING, upcoming.group());
    }
  }

  /** Puts the clock anywhere, for history. */
  void set(Instant moment) {
    now = moment;
  }

  @Override
  public Optional<Upcoming> next() {
    return Optional.ofNullable(next);
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public void choose(Language chosen) {
    language = chosen;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Oslo");
  }

  @Override
  public boolean empty() {
    return false;
  }

  @Override
  public ZoneId getZone() {
    return zone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
