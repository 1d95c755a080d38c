package no.praksis.practice.installation;

import java.util.Map;
import java.util.Optional;

/**
 * Documents that a platform's adapter keeps, opaque to everybody else. Changes are made inside
 * {@link no.praksis.practice.delivery.Transactions#write}.
 */
public interface PlatformMemory {
  Optional<String> get(String platform, String collection, String key);

  /** All documents of a collection by key, ascending by key as plain text. */
  Map<String, String> all(String platform, String collection);

  /** Writes or replaces a document, at most 1 MiB. */
  void put(String platform, String collection, String key, String document);

  void remove(String platform, String collection, String key);
}
