package no.praksis.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.praksis.bot.adapter.LatestEntries;
import no.praksis.practice.delivery.Ticker;

/**
 * Tells a double click from two presses: the same button of the same view, pressed by the same
 * person while the first press is under way or just answered, is a double click. Another button in
 * between, or a moment, and it is meant. Safe for use by many threads.
 */
final class RecentPresses {
  private static final Duration DOUBLE_CLICK = Duration.ofMillis(1500);
  private static final int MOST = 5_000;

  private final Ticker ticker;
  private final Map<String, Press> latest = new LatestEntries<>(MOST);

  RecentPresses(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Of one person; until the end of time while it is under way. */
  private record Press(String button, Instant until) {}

  /** Whether the press is one of its own; if so, {@link #answered} follows. */
  synchronized boolean begin(String person, String button) {
    Press before = latest.get(person);
    if (before != null && before.button().equals(button) && before.until().isAfter(ticker.now())) {
      return false;
    }
    latest.put(person, new Press(button, Instant.MAX));
    return true;
  }

  synchronized void answered(String person, String button) {
    Press before = latest.get(person);
    if (before != null && before.button().equals(button)) {
      latest.put(person, new Press(button, ticker.now().plus(DOUBLE_CLICK)));
    }
  }
}
