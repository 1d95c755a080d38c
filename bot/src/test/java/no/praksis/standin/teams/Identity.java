package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The login service for apps with a secret, and the Connector's own keys. Guarded by the stand-in's
 * monitor.
 */
final class Identity {
  static final String SCOPE = "https://api.botframework.com/.default";
  private static final String KEY = "connector-key";

  /** Made once, since it takes its time. */
  private static final class Keys {
    static final SigningKey FIRST = new SigningKey(KEY, List.of("msteams", "webchat"));
    static final SigningKey STRANGER = new SigningKey(KEY, List.of("msteams"));
    static final SigningKey OTHERS = new SigningKey("others-key", List.of("webchat", "slack"));
  }

  private final Clock clock;
  private final String app;
  private final Map<String, Instant> issued = new HashMap<>();
  private SigningKey key = Keys.FIRST;
  private int keys;
  String secret;
  Duration lives = Duration.ofSeconds(3_599);
  int tokens;

  /** Whether calls need a token. */
  boolean strict = true;

  Identity(Clock clock, String app, String secret) {
    this.clock = clock;
    this.app = app;
    this.secret = secret;
  }

  /** The Connector signs with another key from now on. */
  void rolls() {
    keys++;
    key = new SigningKey(KEY + keys, List.of("msteams", "webchat"));
  }

  String jwt(Token token) {
    ObjectNode claims = token.claims(clock.instant());
    return switch (token.signer()) {
      case CONNECTOR -> key.signed(claims);
      case CONNECTOR_FOR_OTHERS -> Keys.OTHERS.signed(claims);
      case STRANGER -> Keys.STRANGER.signed(claims);
      case NOBODY -> SigningKey.unsigned(claims);
    };
  }

  ObjectNode metadata(String base) {
    ObjectNode json = Json.object();
    json.put("issuer", Token.ISSUER).put("authorization_endpoint", "https://invalid.local");
    json.put("jwks_uri", base + "/keys");
    json.putArray("id_token_signing_alg_values_supported").add("RS256");
    json.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
    return json;
  }

  ObjectNode publishedKeys() {
    ObjectNode json = Json.object();
    json.putArray("keys").add(key.published()).add(Keys.OTHERS.published());
    return json;
  }

  /** A token for the Connector, as the client credentials grant of OAuth 2.0 gives it. */
  StandInServer.Response token(String tenant, boolean known, Map<String, String> form) {
    if (!known) {
      return refused(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found.");
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return refused(400, "unsupported_grant_type", 70003, "The app requested an unknown grant.");
    }
    if (!app.equals(form.get("client_id"))) {
      return refused(400, "unauthorized_client", 700016, "Application not found in the directory.");
    }
    if (!secret.equals(form.get("client_secret"))) {
      return refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
    }
    if (!SCOPE.equals(form.get("scope"))) {
      return refused(400, "invalid_scope", 1002012, "The provided value for scope is not valid.");
    }
    tokens++;
    String token = "token-" + UUID.randomUUID();
    issued.put(token, clock.instant().plus(lives));
    ObjectNode json = Json.object().put("token_type", "Bearer");
    json.put("expires_in", lives.toSeconds()).put("ext_expires_in", lives.toSeconds());
    return StandInServer.Response.ok(Json.write(json.put("access_token", token)));
  }

  private static StandInServer.Response refused(int status, String error, int code, String words) {
    ObjectNode json = Json.object().put("error", error);
    json.put("error_description", "AADSTS" + code + ": " + words);
    json.putArray("error_codes").add(code);
    return new StandInServer.Response(status, Json.write(json), 0);
  }

  boolean accepts(@Nullable String token) {
    Instant end = token == null ? null : issued.get(token);
    return !strict || (end != null && end.isAfter(clock.instant()));
  }

  /** Tokens that were issued so far are worth nothing any more. */
  void forgets() {
    issued.clear();
  }
}
