package no.praksis.standin.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often an app may call: per conversation and kind of call, and 50 calls a second per tenant
 * (Microsoft's "Optimize your bot with rate limiting in Teams"). Windows slide, and are a little
 * short by what the network may have squeezed together.
 */
public final class RateLimits {
  private static final Duration SQUEEZED = Duration.ofMillis(100);

  private record Window(Duration length, int most) {
    Duration measured() {
      return length.minus(SQUEEZED);
    }
  }

  private static final List<Window> SENDING = windows(7, 8, 60, 1_800);
  private static final List<Window> ASKING = windows(14, 16, 120, 3_600);
  private static final List<Window> TENANT = List.of(new Window(Duration.ofSeconds(1), 50));

  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private boolean on = true;
  private long refused;

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  private static List<Window> windows(int second, int two, int thirty, int hour) {
    return List.of(
        new Window(Duration.ofSeconds(1), second),
        new Window(Duration.ofSeconds(2), two),
        new Window(Duration.ofSeconds(30), thirty),
        new Window(Duration.ofHours(1), hour));
  }

  /** No limits from now on. */
  public synchronized void off() {
    on = false;
  }

  public synchronized void on() {
    on = true;
  }

  /** How many calls were too many. */
  public synchronized long refused() {
    return refused;
  }

  /**
   * Seconds until the call may be made; 0 when it may be made now, and counts.
   *
   * @param conversation what it is about
   */
  synchronized int secondsToWait(String tenant, Call call, String conversation) {
    if (!on || call == Call.TOKEN) {
      return 0;
    }
    Instant now = clock.instant();
    String kind = isAsking(call) ? "asking " : call == Call.CREATE ? "creating " : "sending ";
    Duration wait = wait(kind + conversation, isAsking(call) ? ASKING : SENDING, now);
    Duration tenants = wait("tenant " + tenant, TENANT, now);
    Duration longer = wait.compareTo(tenants) > 0 ? wait : tenants;
    if (longer.isPositive()) {
      refused++;
      return Math.toIntExact(longer.plusMillis(999).toSeconds());
    }
    calls.get(kind + conversation).add(now);
    calls.get("tenant " + tenant).add(now);
    return 0;
  }

  private static boolean isAsking(Call call) {
    return switch (call) {
      case MEMBERS, MEMBER, TEAM, CHANNELS -> true;
      case POST, REPLY, UPDATE, DELETE, CREATE, TOKEN -> false;
    };
  }

  private Duration wait(String key, List<Window> windows, Instant now) {
    Deque<Instant> before = calls.computeIfAbsent(key, unused -> new ArrayDeque<>());
    Instant start = now.minus(windows.getLast().measured());
    while (!before.isEmpty() && !before.getFirst().isAfter(start)) {
      before.removeFirst();
    }
    Duration wait = Duration.ZERO;
    for (Window window : windows) {
      List<Instant> inside =
          before.stream().filter(at -> at.isAfter(now.minus(window.measured()))).toList();
      if (inside.size() >= window.most()) {
        Instant free = inside.get(inside.size() - window.most()).plus(window.measured());
        Duration left = Duration.between(now, free);
        wait = wait.compareTo(left) > 0 ? wait : left;
      }
    }
    return wait;
  }
}
