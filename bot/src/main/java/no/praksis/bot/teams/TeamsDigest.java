package no.praksis.bot.teams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for what is long, or better not written down. */
final class TeamsDigest {
  private static final int BYTES = 16;

  private TeamsDigest() {}

  /** 32 letters and digits; the same for the same parts in the same order. */
  static String of(String... parts) {
    try {
      byte[] all = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
