package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody brings to the app. As it is made, it is the Bot Connector's own and good;
 * each change makes it another one's, or bad.
 *
 * @param serviceUrl where answers are said to go; null for a token that doesn't say
 * @param life how long it lasts from now; negative when it is over, null when it never ends
 */
public record Token(
    Signer signer,
    String issuer,
    String audience,
    @Nullable String serviceUrl,
    Duration since,
    @Nullable Duration life) {
  /** Who has signed it. */
  public enum Signer {
    CONNECTOR,
    /** The Connector, with a key that speaks for other channels than Teams. */
    CONNECTOR_FOR_OTHERS,
    /** Somebody whose key nobody knows, under the name of the Connector's. */
    STRANGER,
    /** Nobody: it says that it needs no signature. */
    NOBODY
  }

  static final String ISSUER = "https://api.botframework.com";
  private static final Duration HOUR = Duration.ofHours(1);

  static Token good(String audience, String serviceUrl) {
    return new Token(Signer.CONNECTOR, ISSUER, audience, serviceUrl, Duration.ofMinutes(10), HOUR);
  }

  public Token signedBy(Signer other) {
    return new Token(other, issuer, audience, serviceUrl, since, life);
  }

  public Token issuedBy(String other) {
    return new Token(signer, other, audience, serviceUrl, since, life);
  }

  public Token madeFor(String otherApp) {
    return new Token(signer, issuer, otherApp, serviceUrl, since, life);
  }

  /** For another service; null for a token that names none. */
  public Token answeredAt(@Nullable String other) {
    return new Token(signer, issuer, audience, other, since, life);
  }

  /**
   * @param other negative when it is over; null when it never ends
   */
  public Token lasting(@Nullable Duration other) {
    return new Token(signer, issuer, audience, serviceUrl, since, other);
  }

  /** It is good only from then on. */
  public Token from(Duration later) {
    return new Token(signer, issuer, audience, serviceUrl, later.negated(), life);
  }

  ObjectNode claims(Instant now) {
    ObjectNode claims = Json.object();
    if (serviceUrl != null) {
      claims.put("serviceurl", serviceUrl);
    }
    claims.put("nbf", now.minus(since).getEpochSecond());
    if (life != null) {
      claims.put("exp", now.plus(life).getEpochSecond());
    }
    return claims.put("iss", issuer).put("aud", audience);
  }
}
