package no.praksis.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears that Praksis has been taken out of a workspace. */
final class Uninstalls {
  private Uninstalls() {}

  static void listen(App app, SlackInstallations installations) {
    app.event(
        AppUninstalledEvent.class,
        (payload, context) -> {
          installations.uninstalled(payload.getEnterpriseId(), payload.getTeamId());
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          if (isOurs(payload.getEvent().getTokens())) {
            installations.uninstalled(payload.getEnterpriseId(), payload.getTeamId());
          }
          return context.ack();
        });
  }

  /** Praksis has no tokens of people; only a bot's matters. */
  private static boolean isOurs(TokensRevokedEvent.@Nullable Tokens tokens) {
    @Nullable List<String> bots = tokens == null ? null : tokens.getBot();
    return bots != null && !bots.isEmpty();
  }
}
