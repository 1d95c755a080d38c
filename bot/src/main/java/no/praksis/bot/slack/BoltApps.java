package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import java.util.ArrayList;
import java.util.List;
import no.praksis.practice.delivery.Ticker;

/**
 * Makes Bolt's app for a way of connecting. It verifies signatures (not in Socket Mode, which has
 * none), lets in whom {@link Authorize} knows, and with OAuth installs at {@code /slack/install};
 * the caller adds what it does with requests. It drops none of Praksis's own messages: the
 * translator does, without asking Slack whose they are.
 */
final class BoltApps {
  private BoltApps() {}

  /** Everything is named here, since Bolt otherwise looks into the environment by itself. */
  @SuppressWarnings("deprecation") // what else would be read from the environment
  static AppConfig config(Slack slack) {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(null)
        .signingSecret(null)
        .verificationToken(null)
        .clientId(null)
        .clientSecret(null)
        .redirectUri(null)
        .scope(null)
        .userScope(null)
        .oauthStartPath("start")
        .oauthCallbackPath("callback")
        .oauthInstallPath("/slack/install")
        .oauthRedirectUriPath("/slack/oauth_redirect")
        .oauthCancellationUrl(null)
        .oauthCompletionUrl(null)
        .build();
  }

  static App socketMode(Slack slack, SlackInstallations installations) {
    return new App(config(slack), new ArrayList<>(List.of(new Authorize(installations))));
  }

  static App http(
      String signingSecret, Slack slack, SlackInstallations installations, Ticker ticker) {
    AppConfig config = config(slack);
    config.setSigningSecret(signingSecret);
    return new App(
        config,
        new ArrayList<>(
            List.of(
                new SSLCheck(null),
                new VerifySignature(signingSecret, ticker),
                new Authorize(installations))));
  }
}
