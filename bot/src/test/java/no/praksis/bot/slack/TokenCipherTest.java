package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
  private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final String TOKEN = "xoxb-12-ÆØÅ";

  private final TokenCipher cipher =
      TokenCipher.of("a key that nobody else knows....", SALT, TokenCipher.Use.TOKENS);

  @Test
  void encrypted_thenDecrypted_isTheSame() {
    assertThat(cipher.decrypt(cipher.encrypt(TOKEN, "slack::T1/token"), "slack::T1/token"))
        .contains(TOKEN);
    assertThat(cipher.decrypt(cipher.encrypt("", "x"), "x")).contains("");
  }

  @Test
  void encrypted_showsNothing_andIsNeverTheSameTwice() {
    String once = cipher.encrypt(TOKEN, "x");
    assertThat(once).doesNotContain("xoxb").isNotEqualTo(cipher.encrypt(TOKEN, "x"));
    assertThat(once).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void everyChangedBit_isNoticed() {
    byte[] bytes = Base64.getUrlDecoder().decode(cipher.encrypt(TOKEN, "x"));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThat(cipher.decrypt(text, "x")).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void moved_toAnotherPlace_isNoticed() {
    assertThat(cipher.decrypt(cipher.encrypt(TOKEN, "slack::T1/token"), "slack::T2/token"))
        .isEmpty();
  }

  @Test
  void anotherKeyOrSalt_opensNothing() {
    String text = cipher.encrypt(TOKEN, "x");
    assertThat(
            TokenCipher.of("another key that nobody knows...", SALT, TokenCipher.Use.TOKENS)
                .decrypt(text, "x"))
        .isEmpty();
    assertThat(
            TokenCipher.of(
                    "a key that nobody else knows....",
                    TokenCipher.newSalt(),
                    TokenCipher.Use.TOKENS)
                .decrypt(text, "x"))
        .isEmpty();
  }

  @Test
  void anotherUse_hasAnotherKey() {
    TokenCipher states =
        TokenCipher.of("a key that nobody else knows....", SALT, TokenCipher.Use.INSTALL_STATES);
    assertThat(states.decrypt(cipher.encrypt(TOKEN, "x"), "x")).isEmpty();
    assertThat(states.decrypt(states.encrypt(TOKEN, "x"), "x")).contains(TOKEN);
  }

  @Test
  void whatIsNoneOfOurs_isEmpty() {
    assertThat(cipher.decrypt("", "x")).isEmpty();
    assertThat(cipher.decrypt("AAAA", "x")).isEmpty();
    assertThat(cipher.decrypt("not base64 at all!", "x")).isEmpty();
  }
}
