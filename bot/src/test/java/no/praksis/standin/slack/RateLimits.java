package no.praksis.standin.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a method may be called: per workspace and minute by its tier, and one post per second
 * and channel. Slack speaks of "one per second" and lets short bursts pass; the stand-in lets
 * nothing pass but what the network may have squeezed together.
 */
public final class RateLimits {
  private static final int TIER_1 = 1;
  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;
  private static final int TIER_4 = 100;

  /** "Several hundred messages per minute" in a workspace. */
  private static final int POSTS = 600;

  /** For auth.test: "hundreds of requests per minute". */
  private static final int SPECIAL = 300;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);
  private static final Duration SQUEEZED = Duration.ofMillis(100);

  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("apps.connections.open", TIER_1 * 10),
          Map.entry("auth.test", SPECIAL),
          Map.entry("chat.postMessage", POSTS),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("chat.update", TIER_3),
          Map.entry("chat.delete", TIER_3),
          Map.entry("conversations.history", TIER_3),
          Map.entry("conversations.info", TIER_3),
          Map.entry("conversations.list", TIER_2),
          Map.entry("conversations.members", TIER_4),
          Map.entry("conversations.open", TIER_3),
          Map.entry("conversations.replies", TIER_3),
          Map.entry("users.info", TIER_4),
          Map.entry("users.list", TIER_2));

  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private final Map<String, Instant> posts = new HashMap<>();
  private boolean on = true;
  private long refused;

  RateLimits(Clock clock) {
    this.clock = clock;
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
   * @param channel where a message goes; empty for other methods
   */
  synchronized int secondsToWait(String workspace, String method, String channel) {
    if (!on) {
      return 0;
    }
    Instant now = clock.instant();
    Duration wait = tier(workspace + " " + method, method, now);
    if (method.equals("chat.postMessage")) {
      Instant last = posts.getOrDefault(workspace + channel, Instant.EPOCH);
      Duration left = Duration.between(now, last.plus(BETWEEN_POSTS).minus(SQUEEZED));
      wait = wait.compareTo(left) > 0 ? wait : left;
    }
    if (wait.isPositive()) {
      refused++;
      return Math.toIntExact(wait.plusMillis(999).toSeconds());
    }
    calls.computeIfAbsent(workspace + " " + method, key -> new ArrayDeque<>()).add(now);
    if (method.equals("chat.postMessage")) {
      posts.put(workspace + channel, now);
    }
    return 0;
  }

  private Duration tier(String key, String method, Instant now) {
    Deque<Instant> before = calls.computeIfAbsent(key, unused -> new ArrayDeque<>());
    while (!before.isEmpty() && !before.getFirst().plus(MINUTE).isAfter(now)) {
      before.removeFirst();
    }
    int most = PER_MINUTE.getOrDefault(method, TIER_4);
    return before.size() < most
        ? Duration.ZERO
        : Duration.between(now, before.getFirst().plus(MINUTE));
  }
}
