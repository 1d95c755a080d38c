package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Ticker;

/** Real time that a test moves. What is due rings on the thread that moves it, in order. */
final class ManualTime implements Ticker, Alarm {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(Instant at, Runnable ring) {}

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Pending set(Instant at, Runnable ring) {
    Waiting alarm = new Waiting(at, ring);
    waiting.add(alarm);
    return () -> cancel(alarm);
  }

  void advance(Duration duration) {
    Instant target = now().plus(duration);
    for (var next = due(target); next.isPresent(); next = due(target)) {
      next.get().ring().run();
    }
    reach(target);
  }

  private synchronized Optional<Waiting> due(Instant target) {
    var next =
        waiting.stream()
            .min(Comparator.comparing(Waiting::at))
            .filter(alarm -> !alarm.at().isAfter(target));
    next.ifPresent(
        alarm -> {
          waiting.remove(alarm);
          reach(alarm.at());
        });
    return next;
  }

  private synchronized void reach(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  private synchronized void cancel(Waiting alarm) {
    waiting.remove(alarm);
  }
}
