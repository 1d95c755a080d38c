package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import no.praksis.bot.slack.TokenVault.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";
  private static final Kept KEPT =
      new Kept(
          new SlackInstallation("E1", "T1", "U1", "B1", Set.of("commands", "chat:write")),
          "xoxe.xoxb-1",
          "xoxe-1",
          Instant.parse("2026-11-20T20:00:00Z"));

  @TempDir Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private TokenVault vault(String key) {
    return TokenVault.open(books.books(), key, null);
  }

  private void put(Kept kept) {
    TokenVault vault = vault(KEY);
    books.storage().transactions().write(() -> vault.put(kept));
  }

  private String stored() {
    return books.storage().platformMemory().all("slack", TokenVault.INSTALLATIONS).toString();
  }

  @Test
  void kept_isThereAfterARestart_andNotInTheClear() {
    put(KEPT);
    assertThat(vault(KEY).all()).containsExactly(KEPT);
    assertThat(vault(KEY).find(KEPT.installation().workspace())).contains(KEPT);
    assertThat(stored()).doesNotContain("xoxb").doesNotContain("xoxe");
  }

  @Test
  void anotherKey_isRefusedAtTheStart_andNothingIsLost() {
    put(KEPT);
    String before = stored();
    assertThatThrownBy(() -> vault(OTHER))
        .isInstanceOf(SlackRefusal.class)
        .hasMessageContaining("PRAKSIS_SECRET_KEY is not the key")
        .hasMessageContaining("PRAKSIS_FORMER_SECRET_KEY")
        .hasMessageNotContaining(OTHER);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void anotherKey_isRefused_evenBeforeAnythingIsInstalled() {
    vault(KEY);
    assertThatThrownBy(() -> vault(OTHER)).isInstanceOf(SlackRefusal.class);
  }

  @Test
  void changedKey_withTheFormerOne_encryptsAnew() {
    put(KEPT);
    assertThat(TokenVault.open(books.books(), OTHER, KEY).all()).containsExactly(KEPT);
    assertThat(vault(OTHER).all()).containsExactly(KEPT);
    assertThatThrownBy(() -> vault(KEY)).isInstanceOf(SlackRefusal.class);
    assertThat(TokenVault.open(books.books(), OTHER, KEY).all()).containsExactly(KEPT);
  }

  @Test
  void changedKey_withAWrongFormerOne_isRefused() {
    put(KEPT);
    assertThatThrownBy(() -> TokenVault.open(books.books(), OTHER, OTHER + "x"))
        .isInstanceOf(SlackRefusal.class);
    assertThat(vault(KEY).all()).containsExactly(KEPT);
  }

  @Test
  void tokenOfOneWorkspace_inAnothersRow_isNoticed() {
    put(KEPT);
    String document =
        books
            .storage()
            .platformMemory()
            .get("slack", TokenVault.INSTALLATIONS, "slack:E1:T1")
            .orElseThrow();
    books
        .storage()
        .transactions()
        .write(
            () ->
                books
                    .storage()
                    .platformMemory()
                    .put("slack", TokenVault.INSTALLATIONS, "slack::T9", document));
    assertThatThrownBy(() -> vault(KEY).all())
        .isInstanceOf(SlackRefusal.class)
        .hasMessageContaining("slack::T9");
  }

  @Test
  void tokenThatDoesNotExpire_keepsNoRefreshToken() {
    Kept lasting =
        new Kept(new SlackInstallation(null, "T2", "U2", null, Set.of()), "xoxb-2", null, null);
    put(lasting);
    assertThat(vault(KEY).all()).containsExactly(lasting);
  }
}
