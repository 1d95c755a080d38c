package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import no.praksis.bot.slack.TokenVault.Kept;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews tokens two hours before they expire; Slack's last twelve. For each workspace one renewal
 * at a time, since a refresh token serves once.
 *
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Token rotation</a>
 */
final class TokenRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);
  private static final Duration AHEAD = Duration.ofHours(2);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** Slack's words for a refresh token that will never serve again. */
  private static final Set<String> WORTHLESS =
      Set.of("invalid_refresh_token", "invalid_grant", "token_revoked", "account_inactive");

  private final SlackSettings.OAuth settings;
  private final Slack slack;
  private final SlackBooks books;
  private final TokenVault vault;
  private final Map<WorkspaceId, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<WorkspaceId, Instant> notBefore = new ConcurrentHashMap<>();
  private final Set<WorkspaceId> spent = ConcurrentHashMap.newKeySet();

  TokenRenewal(SlackSettings.OAuth settings, Slack slack, SlackBooks books, TokenVault vault) {
    this.settings = settings;
    this.slack = slack;
    this.books = books;
    this.vault = vault;
  }

  /**
   * The token to speak with now: the same one while it lasts. When Slack gives no new one, the old
   * one for as long as it lasts, and after that too, since only Slack can say that it is over.
   */
  Kept renewed(Kept one) {
    if (!isDue(one)) {
      return one;
    }
    ReentrantLock lock =
        locks.computeIfAbsent(one.installation().workspace(), workspace -> new ReentrantLock());
    if (isAlive(one)) {
      // Somebody is at it, and this one still serves
      if (!lock.tryLock()) {
        return one;
      }
    } else {
      lock.lock();
    }
    try {
      return exchange(one);
    } finally {
      lock.unlock();
    }
  }

  private boolean isDue(Kept one) {
    return one.refresh() != null
        && one.expires() != null
        && !books.ticker().now().isBefore(one.expires().minus(AHEAD));
  }

  private boolean isAlive(Kept one) {
    return one.expires() == null || books.ticker().now().isBefore(one.expires());
  }

  private Kept exchange(Kept one) {
    WorkspaceId workspace = one.installation().workspace();
    // Whoever held the lock, or another process, may have renewed it
    Optional<Kept> stored = vault.find(workspace);
    if (stored.isEmpty() || !isDue(stored.get())) {
      return stored.orElse(one);
    }
    Kept current = stored.get();
    Instant now = books.ticker().now();
    if (now.isBefore(notBefore.getOrDefault(workspace, Instant.MIN))) {
      return current;
    }
    SlackResult<OAuthV2AccessResponse> result = SlackApi.attempt(() -> ask(current.refresh()));
    if (result instanceof SlackResult.Done<OAuthV2AccessResponse>(OAuthV2AccessResponse response)) {
      Kept fresh = kept(current.installation(), response, now);
      if (!books.write(() -> vault.replace(current, fresh))) {
        return vault.find(workspace).orElse(current); // installed anew, or taken out, meanwhile
      }
      notBefore.remove(workspace);
      spent.remove(workspace);
      return fresh;
    }
    if (result instanceof SlackResult.Refused<OAuthV2AccessResponse>(String error)
        && WORTHLESS.contains(error)) {
      spent.add(workspace);
    }
    LOG.warn("no new token workspace={} result={}", workspace.value(), name(result));
    notBefore.put(workspace, now.plus(pause(result)));
    return current;
  }

  /** Whether Slack will give that workspace no new token. */
  boolean isSpent(WorkspaceId workspace) {
    return spent.contains(workspace);
  }

  private OAuthV2AccessResponse ask(@Nullable String refresh)
      throws IOException, SlackApiException {
    return slack
        .methods()
        .oauthV2Access(
            request ->
                request
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .grantType("refresh_token")
                    .refreshToken(refresh));
  }

  private static Duration pause(SlackResult<?> result) {
    return result instanceof SlackResult.Limited<?>(Duration pause) ? pause : AFTER_FAILURE;
  }

  private static String name(SlackResult<?> result) {
    return result instanceof SlackResult.Refused<?>(String error)
        ? error
        : result.getClass().getSimpleName();
  }

  /** What Slack hands out, at an installation or a renewal. */
  static Kept kept(SlackInstallation installation, OAuthV2AccessResponse response, Instant now) {
    Integer seconds = response.getExpiresIn();
    return new Kept(
        installation,
        response.getAccessToken(),
        response.getRefreshToken(),
        seconds == null ? null : now.plusSeconds(seconds));
  }
}
