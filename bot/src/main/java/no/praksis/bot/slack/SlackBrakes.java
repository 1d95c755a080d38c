package no.praksis.bot.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Calls Slack, but no method of a workspace, and posts to no channel, before a pause is over that
 * Slack has asked for. What comes earlier is answered with the rest of the pause and never leaves.
 * Safe for use by many threads.
 *
 * <p>Slack answers alike when one channel gets messages too fast and when all of a workspace does
 * (<a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>): the first such
 * answer holds its channel; one for another channel meanwhile tells that it is the workspace.
 */
final class SlackBrakes {
  /** Tells somebody alone in a channel. */
  static final String WHISPER = "chat.postEphemeral";

  private static final String POST = "chat.postMessage";

  private final SlackApi api;
  private final Ticker ticker;
  private final Map<Lane, Instant> notBefore = new ConcurrentHashMap<>();

  private record Lane(WorkspaceId workspace, String method, String channel) {}

  SlackBrakes(SlackApi api, Ticker ticker) {
    this.api = api;
    this.ticker = ticker;
  }

  /**
   * Calls a method that is limited for the whole workspace.
   *
   * @param name of the method, such as {@code chat.update}
   */
  <T extends SlackApiTextResponse> SlackResult<T> call(
      WorkspaceId workspace, String name, SlackApi.Method<T> method) {
    Lane lane = new Lane(workspace, name, "");
    Duration rest = rest(lane);
    if (rest.isPositive()) {
      return new SlackResult.Limited<>(rest);
    }
    SlackResult<T> result = api.call(workspace, method);
    if (result instanceof SlackResult.Limited<T>(Duration pause)) {
      hold(lane, pause);
    }
    return result;
  }

  /** Posts to a channel. */
  <T extends SlackApiTextResponse> SlackResult<T> post(
      WorkspaceId workspace, ConversationId channel, SlackApi.Method<T> method) {
    Lane room = new Lane(workspace, POST, channel.value());
    Lane anywhere = new Lane(workspace, POST, "");
    Duration rest = longer(rest(room), rest(anywhere));
    if (rest.isPositive()) {
      return new SlackResult.Limited<>(rest);
    }
    SlackResult<T> result = api.call(workspace, method);
    if (result instanceof SlackResult.Limited<T>(Duration pause)) {
      hold(anotherIsHeld(room) ? anywhere : room, pause);
    }
    return result;
  }

  /** How long nobody in the workspace can be told anything; zero when somebody can. */
  Duration untilSomebody(WorkspaceId workspace) {
    Duration here = rest(new Lane(workspace, WHISPER, ""));
    Duration inPrivate = rest(new Lane(workspace, POST, ""));
    Duration rest = here.compareTo(inPrivate) < 0 ? here : inPrivate;
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private boolean anotherIsHeld(Lane room) {
    return notBefore.keySet().stream()
        .filter(lane -> lane.workspace().equals(room.workspace()) && lane.method().equals(POST))
        .filter(lane -> !lane.equals(room) && !lane.channel().isEmpty())
        .anyMatch(lane -> rest(lane).isPositive());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void hold(Lane lane, Duration pause) {
    notBefore.put(lane, ticker.now().plus(pause));
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
