package no.praksis.bot.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.WorkspaceId;

/**
 * Sends nothing to a conversation, or to a tenant, before a pause is over that Teams has asked for,
 * and no more to a conversation than Teams takes. What comes earlier is answered with the rest of
 * the pause and never leaves. Safe for use by many threads.
 *
 * <p>Teams answers alike when one conversation gets too much and when all of a tenant does (<a
 * href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Rate
 * limiting</a>): the first such answer holds its conversation; one for another conversation
 * meanwhile tells that it is the tenant.
 */
final class TeamsBrakes {
  /** With what waits for its turn, in real time. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Ticker ticker;
  private final TeamsQuota<Lane> quota;
  private final Map<Lane, Instant> notBefore = new ConcurrentHashMap<>();

  /** A conversation, or a person whose chat is not open yet; empty for all of the tenant. */
  private record Lane(WorkspaceId workspace, String room) {}

  /** How a call is made that is not to come too fast. */
  interface Way {
    <T> TeamsResult<T> call(WorkspaceId workspace, String room, Supplier<TeamsResult<T>> call);
  }

  TeamsBrakes(Ticker ticker) {
    this.ticker = ticker;
    quota = new TeamsQuota<>(ticker);
  }

  /** For what opens a chat: Teams' pauses hold, and nothing is counted. */
  <T> TeamsResult<T> held(WorkspaceId workspace, String room, Supplier<TeamsResult<T>> call) {
    Lane here = new Lane(workspace, room);
    Lane anywhere = new Lane(workspace, "");
    Duration rest = longer(rest(here), rest(anywhere));
    if (rest.isPositive()) {
      return new TeamsResult.Limited<>(rest);
    }
    TeamsResult<T> result = call.get();
    if (result instanceof TeamsResult.Limited<T>(Duration pause) && pause.isPositive()) {
      notBefore.put(anotherIsHeld(here) ? anywhere : here, ticker.now().plus(pause));
    }
    return result;
  }

  /** For what comes back by itself when it is too much now. */
  <T> TeamsResult<T> call(WorkspaceId workspace, String room, Supplier<TeamsResult<T>> call) {
    return call(workspace, room, call, Duration.ZERO);
  }

  /**
   * For what waits on its thread: it is made after what has come to that conversation before, as
   * soon as Teams takes it. What would have to wait for more than five minutes is never made.
   */
  <T> TeamsResult<T> inTurn(WorkspaceId workspace, String room, Supplier<TeamsResult<T>> call) {
    return call(workspace, room, call, PATIENCE);
  }

  private <T> TeamsResult<T> call(
      WorkspaceId workspace, String room, Supplier<TeamsResult<T>> call, Duration patience) {
    TeamsQuota<Lane>.Place place = quota.next(new Lane(workspace, room));
    Duration rest = waited(place, patience);
    if (rest.isPositive()) {
      place.giveBack();
      return new TeamsResult.Limited<>(rest);
    }
    try {
      return held(workspace, room, call);
    } finally {
      place.over();
    }
  }

  /** What is left to wait. */
  private static Duration waited(TeamsQuota<Lane>.Place place, Duration patience) {
    Duration left = patience;
    Duration rest = place.rest();
    while (rest.isPositive() && rest.compareTo(left) <= 0 && TeamsRest.of(rest)) {
      left = left.minus(rest);
      rest = place.rest();
    }
    return rest;
  }

  private boolean anotherIsHeld(Lane here) {
    return notBefore.keySet().stream()
        .filter(lane -> lane.workspace().equals(here.workspace()))
        .filter(lane -> !lane.equals(here) && !lane.room().isEmpty())
        .anyMatch(lane -> rest(lane).isPositive());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration rest(Lane lane) {
    Instant end = notBefore.get(lane);
    if (end == null) {
      return Duration.ZERO;
    }
    Duration rest = Duration.between(ticker.now(), end);
    if (!rest.isPositive()) {
      notBefore.remove(lane, end);
    }
    return rest;
  }
}
