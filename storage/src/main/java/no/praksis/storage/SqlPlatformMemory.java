package no.praksis.storage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.installation.PlatformMemory;

final class SqlPlatformMemory implements PlatformMemory {
  private static final int LIMIT = 1 << 20;

  private final Sessions sessions;

  SqlPlatformMemory(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> get(String platform, String collection, String key) {
    return sessions.read(
        session ->
            session.first(
                "SELECT document FROM platform_memory"
                    + " WHERE platform = ? AND collection = ? AND key = ?",
                Row::text,
                platform,
                collection,
                key));
  }

  @Override
  public Map<String, String> all(String platform, String collection) {
    record Document(String key, String text) {}
    Map<String, String> documents = new LinkedHashMap<>();
    sessions
        .read(
            session ->
                session.list(
                    "SELECT key, document FROM platform_memory"
                        + " WHERE platform = ? AND collection = ? ORDER BY key",
                    row -> new Document(row.text(), row.text()),
                    platform,
                    collection))
        .forEach(document -> documents.put(document.key(), document.text()));
    return documents;
  }

  @Override
  public void put(String platform, String collection, String key, String document) {
    if (document.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      throw new IllegalArgumentException("a document has at most 1 MiB");
    }
    sessions
        .writing()
        .update(
            "INSERT INTO platform_memory (platform, collection, key, document)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (platform, collection, key)"
                + " DO UPDATE SET document = excluded.document",
            platform,
            collection,
            key,
            document);
  }

  @Override
  public void remove(String platform, String collection, String key) {
    sessions
        .writing()
        .update(
            "DELETE FROM platform_memory WHERE platform = ? AND collection = ? AND key = ?",
            platform,
            collection,
            key);
  }
}
