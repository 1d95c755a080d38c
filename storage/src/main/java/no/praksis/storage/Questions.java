package no.praksis.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.prompt.PromptSet;

/**
 * What rounds asked. Rounds of a schedule ask the same for a long time, so each wording is stored
 * once, under its hash, and kept in memory once it was read.
 */
final class Questions {
  private static final int KEPT = 500;

  private final Map<String, PromptSet> byHash = new ConcurrentHashMap<>();

  /** Stores the set if it isn't, and returns its hash. */
  String save(Session session, PromptSet set) {
    String text = QuestionsJson.write(set);
    String hash = hash(text);
    session.update(
        "INSERT INTO question_sets (hash, questions, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        hash,
        text,
        set.name());
    return hash;
  }

  PromptSet find(Sessions sessions, String hash) {
    PromptSet known = byHash.get(hash);
    return known != null ? known : sessions.read(session -> find(session, hash));
  }

  PromptSet find(Session session, String hash) {
    PromptSet known = byHash.get(hash);
    if (known != null) {
      return known;
    }
    PromptSet found =
        session
            .first(
                "SELECT questions FROM question_sets WHERE hash = ?",
                row -> QuestionsJson.read(row.text()),
                hash)
            .orElseThrow();
    if (byHash.size() >= KEPT) {
      byHash.clear();
    }
    byHash.put(hash, found);
    return found;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
