package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import java.util.ArrayList;
import java.util.List;
import no.praksis.practice.delivery.Ticker;

/**
 * Makes Bolt's app for a way of connecting. It lets in whom {@link Authorize} knows, and with OAuth
 * installs at {@code /slack/install}; the caller adds what it does with requests, whose signatures
 * it has verified before. It drops none of Praksis's own messages: the translator does, without
 * asking Slack whose they are.
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

  /** The app for this way of connecting; the installations are those of {@link #installations}. */
  static App app(
      SlackSettings settings, Slack slack, SlackInstallations installations, Ticker ticker) {
    AppConfig config = config(slack);
    List<Middleware> first =
        new ArrayList<>(
            List.of(Installing.GUARD, new Authorize(installations), new Uninstalls(installations)));
    if (settings.connection() instanceof SlackSettings.OAuth oauth) {
      Installing.configure(config, oauth, settings.publicUrl());
      App app = new App(config, first);
      OAuthInstallations many = (OAuthInstallations) installations;
      new Installing(slack, many, ticker, settings.publicUrl()).set(app, many.states());
      return app;
    }
    return new App(config, first);
  }

  /**
   * Where Praksis is installed, by the settings.
   *
   * @throws SlackRefusal when the token or the key don't serve
   */
  static SlackInstallations installations(SlackSettings settings, Slack slack, SlackBooks books) {
    return switch (settings.connection()) {
      case SlackSettings.SocketMode socket -> SingleWorkspace.open(socket.botToken(), slack, books);
      case SlackSettings.Http http -> SingleWorkspace.open(http.botToken(), slack, books);
      case SlackSettings.OAuth oauth -> new OAuthInstallations(oauth, slack, books);
    };
  }
}
