package no.praksis.bot.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import no.praksis.practice.delivery.Ticker;

/** Lets in what Slack has signed within the last five minutes, with no word to anybody else. */
final class VerifySignature implements Middleware {
  private static final int UNAUTHORIZED = 401;

  private final SlackSignature.Verifier verifier;
  private final Ticker ticker;

  VerifySignature(String signingSecret, Ticker ticker) {
    verifier = new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret));
    this.ticker = ticker;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    boolean known =
        MiddlewareOps.isNoSlackSignatureRequest(request.getRequestType())
            || request.isValid(verifier, ticker.now().toEpochMilli());
    return known ? chain.next(request) : Response.error(UNAUTHORIZED);
  }
}
