package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import no.praksis.bot.teams.TeamsSettings.Credentials;
import no.praksis.practice.delivery.Ticker;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Praksis' token for what it sends to Teams, by its secret and for one tenant. It is fetched once
 * for all who want it, kept, and renewed before it ends. Safe for use by many threads.
 *
 * <p>By <a
 * href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Bot
 * Connector authentication</a>. It is one small call, made here and not by MSAL: MSAL takes no
 * login service but over https and after asking Microsoft about it, waits for ever, and reads the
 * machine's own clock.
 */
final class TeamsLogin {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsLogin.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCOPE = "https://api.botframework.com/.default";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** A token lasts an hour or more; a call that begins with it must end with it. */
  private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

  /** How long nobody asks anew after the login service has refused. */
  private static final Duration REFUSED_FOR = Duration.ofSeconds(30);

  /** How long nobody asks anew after the login service was away. */
  private static final Duration AWAY_FOR = Duration.ofSeconds(2);

  private final OkHttpClient client;
  private final HttpUrl url;
  private final Credentials credentials;
  private final Ticker ticker;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Held held;

  TeamsLogin(OkHttpClient client, URI login, Credentials credentials, Ticker ticker) {
    this.client = client;
    this.credentials = credentials;
    this.ticker = ticker;
    url =
        HttpUrl.get(login.toString().replaceAll("/+$", ""))
            .newBuilder()
            .addPathSegment(credentials.tenant())
            .addPathSegments("oauth2/v2.0/token")
            .build();
  }

  /** What there is to show to Teams. */
  sealed interface Token {
    record Valid(String token) implements Token {
      @Override
      public String toString() {
        return "Valid";
      }
    }

    /**
     * None is to be had.
     *
     * @param passing whether it may be otherwise soon, without anybody mending anything
     * @param code of Entra, such as 7000222 for {@code AADSTS7000222}; 0 when it says none
     */
    record None(boolean passing, int code) implements Token {}
  }

  /**
   * What the login service has said.
   *
   * @param renew from when on it is asked again
   * @param end until when it holds
   */
  private record Held(Token token, Instant renew, Instant end) {}

  /** The token; fetched when there is none, or when it ends soon. */
  Token token() {
    Held now = held;
    if (now != null && ticker.now().isBefore(now.renew())) {
      return now.token();
    }
    if (now != null && ticker.now().isBefore(now.end()) && !asking.tryLock()) {
      return now.token(); // somebody else renews it while it still holds
    }
    if (!asking.isHeldByCurrentThread()) {
      asking.lock();
    }
    try {
      return renewed();
    } finally {
      asking.unlock();
    }
  }

  private Token renewed() {
    Held before = held;
    if (before != null && ticker.now().isBefore(before.renew())) {
      return before.token();
    }
    Held fetched = fetch();
    boolean stillHolds =
        before != null
            && before.token() instanceof Token.Valid
            && ticker.now().isBefore(before.end());
    if (stillHolds && before != null && fetched.token() instanceof Token.None) {
      fetched = new Held(before.token(), fetched.renew(), before.end());
    }
    held = fetched;
    return fetched.token();
  }

  /** Teams has not taken this token; another is fetched for the next call. */
  void refused(String token) {
    asking.lock();
    try {
      Held now = held;
      if (now != null && now.token() instanceof Token.Valid(String ours) && ours.equals(token)) {
        held = null;
      }
    } finally {
      asking.unlock();
    }
  }

  private Held fetch() {
    Request request =
        new Request.Builder()
            .url(url)
            .post(
                new FormBody.Builder()
                    .add("grant_type", "client_credentials")
                    .add("client_id", credentials.appId())
                    .add("client_secret", credentials.password())
                    .add("scope", SCOPE)
                    .build())
            .build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode body = read(TeamsHttp.text(response));
      return response.isSuccessful() && !body.path("access_token").asText("").isEmpty()
          ? valid(body)
          : refusal(response.code(), body);
    } catch (IOException e) {
      LOG.warn("the login service did not answer {}", e.getClass().getName());
      return none(new Token.None(true, 0), AWAY_FOR);
    }
  }

  private Held valid(JsonNode body) {
    Instant end = ticker.now().plusSeconds(body.path("expires_in").asLong());
    return new Held(
        new Token.Valid(body.path("access_token").asText()), end.minus(RENEWED_BEFORE), end);
  }

  /**
   * What the service says instead, by <a
   * href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">its codes</a>.
   */
  private Held refusal(int status, JsonNode body) {
    int code = body.path("error_codes").path(0).asInt();
    LOG.warn("the login service gives no token status={} code={}", status, code);
    boolean passing = status >= SERVER_ERROR || status == TOO_MANY_REQUESTS;
    return none(new Token.None(passing, code), passing ? AWAY_FOR : REFUSED_FOR);
  }

  private Held none(Token.None none, Duration pause) {
    Instant until = ticker.now().plus(pause);
    return new Held(none, until, until);
  }

  private static JsonNode read(String body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON", e);
    }
  }
}
