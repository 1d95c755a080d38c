package no.praksis.bot.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM, under a key that HKDF with SHA-256 (RFC 5869) makes from
 * PRAKSIS_SECRET_KEY and the database's own salt. Every text has a nonce of its own and is bound to
 * its place: moved elsewhere it can't be read. Safe for use by many threads.
 */
final class TokenCipher {
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /** What is encrypted. */
  enum Use {
    TOKENS("praksis tokens"),
    INSTALL_STATES("praksis install states");

    private final String label;

    Use(String label) {
      this.label = label;
    }
  }

  private TokenCipher(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * The key is derived at once, so that a weak secret stays weak: it has to be random.
   *
   * @param salt of the database
   * @param use what it encrypts; other uses have other keys
   */
  static TokenCipher of(String secretKey, byte[] salt, Use use) {
    try {
      byte[] extracted = hmac(salt, secretKey.getBytes(StandardCharsets.UTF_8));
      byte[] expanded = hmac(extracted, (use.label + "\u0001").getBytes(StandardCharsets.UTF_8));
      return new TokenCipher(new SecretKeySpec(expanded, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows HMAC", e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return mac.doFinal(data);
  }

  static byte[] newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /**
   * Letters, digits, hyphens and underscores.
   *
   * @param place where it is kept, such as the key of its document
   */
  String encrypt(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] whole =
          ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows AES-GCM", e);
    }
  }

  /** Empty when it was encrypted under another key or for another place, or has been changed. */
  Optional<String> decrypt(String text, String place) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(text);
      if (whole.length < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce, place)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
