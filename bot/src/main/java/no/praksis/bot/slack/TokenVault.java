package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Installations with their tokens, which are encrypted on disk. Writes join the transaction. */
final class TokenVault {
  static final String INSTALLATIONS = "installations";
  static final String KEYS = "installation-key";

  private static final String KEY = "key";
  private static final String PROOF = "Praksis";

  private final SlackBooks books;
  private final TokenCipher cipher;
  private final TokenCipher states;

  private TokenVault(SlackBooks books, String secretKey, byte[] salt) {
    this.books = books;
    cipher = TokenCipher.of(secretKey, salt, TokenCipher.Use.TOKENS);
    states = TokenCipher.of(secretKey, salt, TokenCipher.Use.INSTALL_STATES);
  }

  /**
   * Opens with the key that the tokens there are encrypted with; the first one that comes is the
   * key. With another one, what was encrypted with {@code former} is encrypted anew.
   *
   * @param former the key until now, null when it is to stay
   * @throws SlackRefusal when neither fits
   */
  static TokenVault open(SlackBooks books, String secretKey, @Nullable String former) {
    Optional<TokenVault> vault = fitting(books, secretKey);
    if (vault.isPresent()) {
      return vault.get();
    }
    boolean isNew = document(books).isEmpty();
    Optional<TokenVault> old = former == null ? Optional.empty() : fitting(books, former);
    if (!isNew && old.isEmpty()) {
      throw new SlackRefusal(
          "PRAKSIS_SECRET_KEY is not the key that the tokens in this database are encrypted with."
              + " Set the former key. To change it, set the new one as PRAKSIS_SECRET_KEY and the"
              + " former one as PRAKSIS_FORMER_SECRET_KEY. docs/slack.md tells what to do when it is"
              + " lost.");
    }
    byte[] salt = TokenCipher.newSalt();
    TokenVault fresh = new TokenVault(books, secretKey, salt);
    books.write(
        () -> {
          fresh.putKey(salt);
          old.ifPresent(it -> it.all().forEach(fresh::put));
        });
    return fresh;
  }

  private static Optional<TokenVault> fitting(SlackBooks books, String secretKey) {
    return document(books)
        .map(
            node ->
                new TokenVault(
                    books, secretKey, Base64.getDecoder().decode(node.path("salt").asText())))
        .filter(TokenVault::fits);
  }

  private static Optional<JsonNode> document(SlackBooks books) {
    return books.get(KEYS, KEY).map(InstallationJson::parse);
  }

  private boolean fits() {
    return document(books)
        .flatMap(node -> cipher.decrypt(node.path("proof").asText(), KEYS))
        .filter(PROOF::equals)
        .isPresent();
  }

  private void putKey(byte[] salt) {
    ObjectNode node = SlackJson.MAPPER.createObjectNode();
    node.put("salt", Base64.getEncoder().encodeToString(salt));
    node.put("proof", cipher.encrypt(PROOF, KEYS));
    books.put(KEYS, KEY, node.toString());
  }

  /**
   * A token of an installation. Its text is never shown.
   *
   * @param refresh buys the next one; null when this one doesn't expire
   * @param expires null when it doesn't
   */
  record Kept(
      SlackInstallation installation,
      String token,
      @Nullable String refresh,
      @Nullable Instant expires) {
    @Override
    public String toString() {
      return "Kept[" + installation.workspace() + "]";
    }
  }

  void put(Kept kept) {
    String key = kept.installation().workspace().value();
    ObjectNode node = InstallationJson.write(kept.installation());
    node.put("token", cipher.encrypt(kept.token(), key + "/token"));
    if (kept.refresh() != null) {
      node.put("refresh", cipher.encrypt(kept.refresh(), key + "/refresh"));
    }
    if (kept.expires() != null) {
      node.put("expires", kept.expires().toString());
    }
    books.put(INSTALLATIONS, key, node.toString());
  }

  /** Whether it was still this one, and is the new one now. */
  boolean replace(Kept old, Kept fresh) {
    boolean stands = stands(old);
    if (stands) {
      put(fresh);
    }
    return stands;
  }

  /** Whether it was still this one, and is gone now. */
  boolean remove(Kept old) {
    boolean stands = stands(old);
    if (stands) {
      books.remove(INSTALLATIONS, old.installation().workspace().value());
    }
    return stands;
  }

  private boolean stands(Kept one) {
    return find(one.installation().workspace())
        .filter(found -> found.token().equals(one.token()))
        .isPresent();
  }

  Optional<Kept> find(WorkspaceId workspace) {
    return books
        .get(INSTALLATIONS, workspace.value())
        .map(document -> read(workspace.value(), document));
  }

  List<Kept> all() {
    return books.all(INSTALLATIONS).entrySet().stream()
        .map(entry -> read(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Kept read(String key, String document) {
    JsonNode node = InstallationJson.parse(document);
    return new Kept(
        InstallationJson.read(node),
        decrypt(node.path("token").asText(), key + "/token"),
        node.has("refresh") ? decrypt(node.path("refresh").asText(), key + "/refresh") : null,
        node.has("expires") ? Instant.parse(node.path("expires").asText()) : null);
  }

  private String decrypt(String text, String place) {
    return cipher
        .decrypt(text, place)
        .orElseThrow(
            () ->
                new SlackRefusal(
                    "A token in the database has been changed or moved ("
                        + place
                        + "). Restore a backup, or take that row out and install Praksis in that"
                        + " workspace again."));
  }

  /** Seals what ties an installation's end to its beginning, under a key of its own. */
  TokenCipher states() {
    return states;
  }
}
