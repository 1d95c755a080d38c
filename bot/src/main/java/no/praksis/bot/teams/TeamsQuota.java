package no.praksis.bot.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is sent to each conversation, whoever sends it, so that nothing leaves that would be
 * more than Teams takes: 7 calls in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in 3,600 s (<a
 * href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Rate
 * limiting</a>). Safe for use by many threads.
 *
 * @param <K> what names a conversation
 */
final class TeamsQuota<K> {
  private record Window(Duration length, int most) {}

  private static final List<Window> WINDOWS =
      List.of(
          new Window(Duration.ofSeconds(1), 7),
          new Window(Duration.ofSeconds(2), 8),
          new Window(Duration.ofSeconds(30), 60),
          new Window(Duration.ofHours(1), 1_800));

  private static final Duration LONGEST = WINDOWS.getLast().length();
  private static final int TIDY_ABOVE = 1_000;

  private final Ticker ticker;
  private final Map<K, Deque<Place>> places = new HashMap<>();

  TeamsQuota(Ticker ticker) {
    this.ticker = ticker;
  }

  /** A place for one call, after those that came before. */
  final class Place {
    private final K conversation;
    private @Nullable Instant end;

    private Place(K conversation) {
      this.conversation = conversation;
    }

    /** How long the call has to wait still; zero when it may be made. */
    Duration rest() {
      return restOf(this);
    }

    /** The call is over; Teams has counted it at some moment of it. */
    void over() {
      synchronized (TeamsQuota.this) {
        end = ticker.now();
      }
    }

    /** The call is not made. */
    void giveBack() {
      synchronized (TeamsQuota.this) {
        boolean unused = there(conversation).remove(this);
      }
    }

    private boolean countsAt(Instant now) {
      return end == null || end.isAfter(now.minus(LONGEST));
    }
  }

  /** The next place there. */
  synchronized Place next(K conversation) {
    Instant now = ticker.now();
    tidy(now);
    Deque<Place> there = there(conversation);
    while (!there.isEmpty() && !there.getFirst().countsAt(now)) {
      there.removeFirst();
    }
    Place place = new Place(conversation);
    there.addLast(place);
    return place;
  }

  private Deque<Place> there(K conversation) {
    return places.computeIfAbsent(conversation, unused -> new ArrayDeque<>());
  }

  private void tidy(Instant now) {
    if (places.size() > TIDY_ABOVE) {
      places.values().removeIf(there -> there.stream().noneMatch(place -> place.countsAt(now)));
    }
  }

  private synchronized Duration restOf(Place place) {
    Instant now = ticker.now();
    List<Instant> before = before(place, now);
    Duration rest = Duration.ZERO;
    for (Window window : WINDOWS) {
      int first = before.size() - window.most();
      if (first >= 0) {
        Duration own = Duration.between(now, before.get(first).plus(window.length()));
        rest = own.compareTo(rest) > 0 ? own : rest;
      }
    }
    return rest;
  }

  /** When those before it were over; what is not yet is over now at the earliest. */
  private List<Instant> before(Place place, Instant now) {
    List<Instant> ends = new ArrayList<>();
    for (Place other : there(place.conversation)) {
      if (other == place) {
        break;
      }
      ends.add(other.end == null ? now : other.end);
    }
    ends.sort(null);
    return ends;
  }
}
