package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Hears that Praksis has been taken out of a workspace.
 *
 * @see <a href="https://docs.slack.dev/reference/events/tokens_revoked">tokens_revoked</a>
 */
final class Uninstalls implements Middleware {
  private final SlackInstallations installations;

  Uninstalls(SlackInstallations installations) {
    this.installations = installations;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (!(request instanceof EventRequest event)) {
      return chain.next(request);
    }
    switch (String.valueOf(event.getEventType())) {
      case AppUninstalledEvent.TYPE_NAME -> out(body(event));
      case TokensRevokedEvent.TYPE_NAME -> {
        // Praksis has no tokens of people; only its own matters
        if (!body(event).path("event").path("tokens").path("bot").isEmpty()) {
          out(body(event));
        }
      }
      default -> {
        return chain.next(request);
      }
    }
    return Response.ok();
  }

  private void out(JsonNode body) {
    installations.uninstalled(text(body, "enterprise_id"), text(body, "team_id"));
  }

  private static JsonNode body(EventRequest event) {
    return InstallationJson.parse(event.getRequestBodyAsString());
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
