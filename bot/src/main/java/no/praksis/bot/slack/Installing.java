package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2SuccessHandler;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a browser to an installation: OAuth v2, for one workspace or an enterprise.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing with
 *     OAuth</a>
 */
final class Installing {
  /** Keeps browsers from storing or framing these pages, or telling others their address. */
  static final Middleware GUARD = Installing::guard;

  private static final Logger LOG = LoggerFactory.getLogger(Installing.class);
  private static final String INSTALL = "/slack/install";
  private static final String REDIRECT = "/slack/oauth_redirect";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int BAD_REQUEST = 400;
  private static final int BAD_GATEWAY = 502;

  private final Slack slack;
  private final OAuthInstallations installations;
  private final Ticker ticker;
  private final InstallPages pages;

  Installing(
      Slack slack, OAuthInstallations installations, Ticker ticker, @Nullable URI publicUrl) {
    this.slack = slack;
    this.installations = installations;
    this.ticker = ticker;
    pages = new InstallPages((publicUrl == null ? "" : publicUrl.toString()) + INSTALL);
  }

  /** What Bolt has to know before it is made. */
  static void configure(AppConfig config, SlackSettings.OAuth settings, @Nullable URI publicUrl) {
    config.setClientId(settings.clientId());
    config.setClientSecret(settings.clientSecret());
    config.setScope(String.join(",", SlackScopes.bot(settings.reads())));
    config.setRedirectUri(publicUrl == null ? null : publicUrl + REDIRECT);
    config.setOauthInstallPath(INSTALL);
    config.setOauthRedirectUriPath(REDIRECT);
  }

  /** Puts its pages and its memory in the place of Bolt's. */
  void set(App app, InstallStates states) {
    app.config().setOAuthInstallPageRenderer(pages::begin);
    app.service(states);
    OAuthV2SuccessHandler granted =
        (request, response, grant) -> show(response, installed(grant) ? done(grant) : failed());
    app.oauthCallback(granted);
    app.oauthCallbackError((request, response) -> show(response, new Page(200, pages.cancelled())));
    app.oauthCallbackStateError(
        (request, response) -> show(response, new Page(BAD_REQUEST, pages.stale())));
    OAuthV2AccessErrorHandler refused =
        (request, response, refusal) -> {
          LOG.warn("Slack did not finish an installation error={}", refusal.getError());
          return show(response, failed());
        };
    app.oauthCallbackAccessError(refused);
    app.oauthCallbackException(
        (request, response, e) -> {
          LOG.error("an installation failed {}", Fault.of(e));
          return show(response, failed());
        });
  }

  private record Page(int status, String html) {}

  private Page failed() {
    return new Page(BAD_GATEWAY, pages.failed());
  }

  private Page done(OAuthV2AccessResponse granted) {
    return new Page(200, pages.done(granted.isEnterpriseInstall() ? null : team(granted)));
  }

  private static Response show(Response response, Page page) {
    response.setStatusCode(page.status());
    response.setContentType(HTML);
    response.setBody(page.html());
    return response;
  }

  @SuppressWarnings("rawtypes") // as Bolt declares it
  private static Response guard(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Response answer = chain.next(request);
    if (request.getRequestType() == RequestType.OAuthStart
        || request.getRequestType() == RequestType.OAuthCallback) {
      answer.getHeaders().put("Cache-Control", List.of("no-store"));
      answer.getHeaders().put("Referrer-Policy", List.of("no-referrer"));
      answer
          .getHeaders()
          .put(
              "Content-Security-Policy",
              List.of("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"));
    }
    return answer;
  }

  private boolean installed(OAuthV2AccessResponse granted) {
    if (granted.getAccessToken() == null || granted.getBotUserId() == null) {
      LOG.warn("Slack gave no bot token; the app has no bot user");
      return false;
    }
    SlackInstallation installation =
        new SlackInstallation(
            granted.getEnterprise() == null ? null : granted.getEnterprise().getId(),
            granted.isEnterpriseInstall() ? null : team(granted),
            granted.getBotUserId(),
            bot(granted.getAccessToken()),
            scopes(granted.getScope()));
    installations.install(TokenRenewal.kept(installation, granted, ticker.now()));
    return true;
  }

  private static @Nullable String team(OAuthV2AccessResponse granted) {
    return granted.getTeam() == null ? null : granted.getTeam().getId();
  }

  private @Nullable String bot(String token) {
    return SlackApi.attempt(() -> slack.methods(token).authTest(request -> request))
        .done()
        .map(AuthTestResponse::getBotId)
        .orElse(null);
  }

  private static Set<String> scopes(@Nullable String scopes) {
    return scopes == null
        ? Set.of()
        : Arrays.stream(scopes.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
