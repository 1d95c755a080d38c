package no.praksis.bot.slack;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.installation.PlatformMemory;

/**
 * Where the adapter keeps what it must not forget.
 *
 * @param ticker real time
 */
record SlackBooks(PlatformMemory memory, Transactions transactions, Ticker ticker) {
  static final String PLATFORM = "slack";

  Optional<String> get(String collection, String key) {
    return memory.get(PLATFORM, collection, key);
  }

  /** All documents of a collection by key. */
  Map<String, String> all(String collection) {
    return memory.all(PLATFORM, collection);
  }

  /** Within {@link #write}. */
  void put(String collection, String key, String document) {
    memory.put(PLATFORM, collection, key, document);
  }

  /** Within {@link #write}. */
  void remove(String collection, String key) {
    memory.remove(PLATFORM, collection, key);
  }

  void write(Runnable work) {
    transactions.write(work);
  }

  <T> T write(Supplier<T> work) {
    return transactions.write(work);
  }
}
