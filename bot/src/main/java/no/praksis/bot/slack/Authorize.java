package no.praksis.bot.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Lets requests in from where Praksis is installed, and says in their context whom it is there.
 * Bolt's own asks Slack before it answers, and renews tokens without a lock; this one asks nobody.
 */
final class Authorize implements Middleware {
  private static final int UNAVAILABLE = 503;

  private final SlackInstallations installations;

  Authorize(SlackInstallations installations) {
    this.installations = installations;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())
        || MiddlewareOps.isNoTokenRequiredRequest(request)) {
      return chain.next(request);
    }
    Context context = request.getContext();
    Optional<SlackInstallation> found =
        installations.find(context.getEnterpriseId(), context.getTeamId());
    if (found.isEmpty()) {
      return stranger(request);
    }
    SlackInstallation installation = found.get();
    context.setEnterpriseId(installation.enterprise());
    if (installation.team() != null) {
      context.setTeamId(installation.team());
    }
    context.setEnterpriseInstall(installation.team() == null);
    context.setBotUserId(installation.botUser());
    context.setBotId(installation.bot());
    return chain.next(request);
  }

  @SuppressWarnings("rawtypes")
  private Response stranger(Request request) {
    boolean starting = installations.missing().isPresent();
    if (request.getRequestType() == RequestType.Command) {
      String text =
          starting
              ? "Praksis is not ready yet. Try again in a minute."
              : "Praksis is not installed in this workspace any more.";
      return Response.ok(Map.of("text", text));
    }
    // Slack sends an event again when it is told that now is no good time
    return starting ? Response.error(UNAVAILABLE) : Response.ok();
  }
}
