package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLConnection;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
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

  /** Of what is fetched, in bytes; Teams' keys are some tens of thousands. */
  private static final int MOST = 1 << 20;

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
    beside.execute(
        () -> {
          Fetched known = fetched;
          if (!known.isWithin(FRESH, ticker.now())) {
            fetch(known);
          }
        });
  }

  private record Fetched(Map<String, OpenIdMetadataKey> keys, Instant at) {
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
    return known.isWithin(GOOD, now) ? known.keys().get(id) : null;
  }

  private synchronized Fetched fetch(Fetched seen) {
    Instant now = ticker.now();
    if (!fetched.at().equals(seen.at()) || now.isBefore(notBefore)) {
      return fetched;
    }
    try {
      notBefore = seen.isWithin(FRESH, now) ? now.plus(BETWEEN_FETCHES) : Instant.MIN;
      fetched = new Fetched(fetchKeys(), now);
    } catch (IOException | IllegalArgumentException e) {
      notBefore = now.plus(BETWEEN_FETCHES);
      LOG.warn("the keys of Teams could not be fetched: {}", e.getClass().getName());
    }
    return fetched;
  }

  private Map<String, OpenIdMetadataKey> fetchKeys() throws IOException {
    JsonNode document = JSON.readTree(read(metadata));
    JsonNode published = JSON.readTree(read(URI.create(document.path("jwks_uri").asText())));
    Map<String, OpenIdMetadataKey> keys = new HashMap<>();
    for (JsonNode key : published.path("keys")) {
      if (key.path("kty").asText().equals("RSA")) {
        add(keys, key);
      }
    }
    if (keys.isEmpty()) {
      throw new IOException("Teams publishes no key");
    }
    return Map.copyOf(keys);
  }

  /** One that can't be read spoils no other. */
  private static void add(Map<String, OpenIdMetadataKey> keys, JsonNode published) {
    try {
      keys.put(published.path("kid").asText(), key(published));
    } catch (IOException e) {
      LOG.warn("a key of Teams can't be read and is left out: {}", e.getClass().getName());
    }
  }

  /** Endorsements are never null: the SDK would take that for a key that needs none. */
  private static OpenIdMetadataKey key(JsonNode published) throws IOException {
    OpenIdMetadataKey key = new OpenIdMetadataKey();
    key.key = rsa(published);
    key.endorsements = texts(published.path("endorsements"));
    key.certificateChain = texts(published.path("x5c"));
    return key;
  }

  private static RSAPublicKey rsa(JsonNode published) throws IOException {
    try {
      RSAPublicKeySpec numbers =
          new RSAPublicKeySpec(number(published.path("n")), number(published.path("e")));
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("a key of Teams can't be read", e);
    }
  }

  private static BigInteger number(JsonNode encoded) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return List.copyOf(texts);
  }

  private static byte[] read(URI address) throws IOException {
    URLConnection connection = address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      byte[] read = body.readNBytes(MOST + 1);
      if (read.length > MOST) {
        throw new IOException("what is said to be Teams' keys is too long");
      }
      return read;
    }
  }
}
