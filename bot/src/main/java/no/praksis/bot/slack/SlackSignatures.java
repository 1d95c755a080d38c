package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of Slack from those of others (<a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests</a>
 * ). Looked at before anything of the request is read.
 */
final class SlackSignatures {
  static final String TIMESTAMP = "X-Slack-Request-Timestamp";
  static final String SIGNATURE = "X-Slack-Signature";

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";

  private final SecretKeySpec key;
  private final Ticker ticker;

  SlackSignatures(String signingSecret, Ticker ticker) {
    key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.ticker = ticker;
  }

  /** Whether Slack has signed this body within five minutes of now. */
  boolean isSigned(byte[] body, @Nullable String timestamp, @Nullable String signature) {
    return timestamp != null
        && signature != null
        && isFresh(timestamp)
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8),
            sign(timestamp, body).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isFresh(String timestamp) {
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(signed, ticker.now()).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException notAMoment) {
      return false;
    }
  }

  private String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
