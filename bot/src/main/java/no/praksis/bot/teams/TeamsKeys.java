package no.praksis.bot.teams;

import com.auth0.jwk.Jwk;
import com.auth0.jwk.JwkException;
import com.auth0.jwk.UrlJwkProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that Teams signs with, fetched once a day beside whatever else happens, and when a new
 * one turns up. The SDK's own cache forgets all keys when its address keeps silent, waits for that
 * without end, and asks again with every request; this one goes on with what it has. Safe for use
 * by many threads.
 */
final class TeamsKeys implements OpenIdMetadata {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsKeys.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FRESH = Duration.ofDays(1);

  /** No key is taken for good that has not been confirmed for so long. */
  private static final Duration GOOD = Duration.ofDays(3);

  /** A key that nobody knows may be a new one, or made up by a stranger. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  private static final int PATIENCE_MILLIS = 5_000;

  private final URI metadata;
  private final Ticker ticker;
  private final Executor beside;
  private volatile Fetched fetched = new Fetched(Map.of(), Instant.MIN);
  private Instant notBefore = Instant.MIN;

  /**
   * None yet.
   *
   * @param beside for what no request has to wait for
   */
  TeamsKeys(URI metadata, Ticker ticker, Executor beside) {
    this.metadata = metadata;
    this.ticker = ticker;
    this.beside = beside;
  }

  /** Fetches them ahead of the first request. */
  void fetchAhead() {
    beside.execute(() -> fetch(fetched));
  }

  private record Fetched(Map<String, Jwk> keys, Instant at) {
    boolean isWithin(Duration age, Instant now) {
      return !at.equals(Instant.MIN) && now.isBefore(at.plus(age));
    }
  }

  @Override
  public @Nullable OpenIdMetadataKey getKey(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Fetched known = fetched;
    Instant now = ticker.now();
    if (!known.isWithin(GOOD, now) || !known.keys().containsKey(id)) {
      known = fetch(known);
    } else if (!known.isWithin(FRESH, now)) {
      fetchAhead();
    }
    Jwk key = known.isWithin(GOOD, now) ? known.keys().get(id) : null;
    return key == null ? null : read(key);
  }

  private static @Nullable OpenIdMetadataKey read(Jwk key) {
    try {
      if (!(key.getPublicKey() instanceof RSAPublicKey rsa)) {
        return null;
      }
      OpenIdMetadataKey read = new OpenIdMetadataKey();
      read.key = rsa;
      read.endorsements = endorsements(key);
      read.certificateChain = key.getCertificateChain();
      return read;
    } catch (JwkException e) {
      LOG.warn("a key of Teams can't be read");
      return null;
    }
  }

  /** Never null: the SDK would take that for a key that needs no endorsement. */
  private static List<String> endorsements(Jwk key) {
    return key.getAdditionalAttributes().get("endorsements") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private synchronized Fetched fetch(Fetched seen) {
    Instant now = ticker.now();
    if (fetched != seen || now.isBefore(notBefore)) {
      return fetched;
    }
    try {
      notBefore = seen.isWithin(FRESH, now) ? now.plus(BETWEEN_FETCHES) : Instant.MIN;
      fetched = new Fetched(fetchKeys(), now);
    } catch (IOException | JwkException e) {
      notBefore = now.plus(BETWEEN_FETCHES);
      LOG.warn("the keys of Teams could not be fetched: {}", e.getClass().getName());
    }
    return fetched;
  }

  private Map<String, Jwk> fetchKeys() throws IOException, JwkException {
    JsonNode document = JSON.readTree(read(metadata));
    URI keys = URI.create(document.path("jwks_uri").asText());
    UrlJwkProvider provider = new UrlJwkProvider(keys.toURL(), PATIENCE_MILLIS, PATIENCE_MILLIS);
    return provider.getAll().stream()
        .filter(key -> key.getId() != null)
        .collect(Collectors.toMap(Jwk::getId, key -> key, (one, other) -> one));
  }

  private static byte[] read(URI address) throws IOException {
    URLConnection connection = address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      return body.readAllBytes();
    }
  }
}
