package no.praksis.bot.teams;

import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether a request comes from Teams, and is meant for this app (<a
 * href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Authentication
 * with the Bot Connector API</a>): the token in its header is signed by a key of Teams that is
 * endorsed for it, by the right issuer, for us, for the address that the activity names, and has
 * not expired. Safe for use by many threads.
 */
final class TeamsTokens {
  static final String CHANNEL = "msteams";

  private static final Logger LOG = LoggerFactory.getLogger(TeamsTokens.class);
  private static final String EXPIRES = "exp";

  private final String appId;
  private final TeamsKeys keys;
  private final JwtTokenExtractor extractor;

  /**
   * Of one app.
   *
   * @param beside for what no request has to wait for
   */
  TeamsTokens(
      TeamsSettings settings,
      TeamsSettings.Credentials credentials,
      Ticker ticker,
      Executor beside) {
    appId = credentials.appId();
    keys = new TeamsKeys(settings.openIdMetadata(), ticker, beside);
    TokenValidationParameters parameters = ChannelValidation.getTokenValidationParameters();
    parameters.issuerSigningKeyResolver = address -> keys;
    extractor =
        new JwtTokenExtractor(
            parameters,
            settings.openIdMetadata().toString(),
            AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS);
  }

  /** Gets ready for the first request. */
  void warmUp() {
    keys.fetchAhead();
  }

  /**
   * Whether it is good.
   *
   * @param header of the request, {@code Authorization}; null when there is none
   * @param channel where the activity says that it comes from
   * @param serviceUrl where the activity says that answers go
   */
  boolean isGood(@Nullable String header, String channel, String serviceUrl) {
    if (header == null || !channel.equals(CHANNEL)) {
      return false;
    }
    try {
      ClaimsIdentity identity = extractor.getIdentity(header, channel, List.of(channel)).join();
      return identity != null && isOurs(identity, serviceUrl);
    } catch (CompletionException e) {
      LOG.info("a request with a token that is not good: {}", reason(e));
      return false;
    } catch (RuntimeException e) { // what can't be decoded is thrown at once
      LOG.info("a request with a malformed token");
      return false;
    }
  }

  private boolean isOurs(ClaimsIdentity identity, String serviceUrl) {
    Map<String, String> claims = identity.claims();
    return identity.isAuthenticated()
        && AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER.equals(identity.getIssuer())
        && appId.equals(claims.get(AuthenticationConstants.AUDIENCE_CLAIM))
        && claims.containsKey(EXPIRES)
        && serviceUrl.equalsIgnoreCase(claims.get(AuthenticationConstants.SERVICE_URL_CLAIM));
  }

  private static String reason(CompletionException e) {
    return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
  }
}
