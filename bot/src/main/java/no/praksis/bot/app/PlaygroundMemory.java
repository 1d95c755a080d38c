package no.praksis.bot.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Language;
import no.praksis.practice.installation.PlatformMemory;

/** What the playground itself remembers from one start to the next. */
final class PlaygroundMemory {
  /** Marks a database as a demonstration; {@code serve} refuses it. */
  static final String DEMONSTRATION = "demonstration";

  private static final String PLATFORM = "praksis";
  private static final String STATE = "state";
  private static final String CLOCK = "clock-ahead";
  private static final String LANGUAGE = "language";
  private static final String READY = "ready";
  private static final String EMPTY = "empty";

  private final PlatformMemory memory;
  private final Transactions transactions;
  private final Ticker ticker;

  PlaygroundMemory(PlatformMemory memory, Transactions transactions, Ticker ticker) {
    this.memory = memory;
    this.transactions = transactions;
    this.ticker = ticker;
  }

  /** Whether the demonstration has been begun; it may not be finished. */
  boolean begun() {
    return get(DEMONSTRATION).isPresent();
  }

  /** Whether its people, and its history where it has one, are complete. */
  boolean ready() {
    return get(READY).isPresent();
  }

  boolean beganEmpty() {
    return get(EMPTY).isPresent();
  }

  void begin(boolean empty) {
    transactions.write(
        () -> {
          put(DEMONSTRATION, "yes");
          if (empty) {
            put(EMPTY, "yes");
          }
        });
  }

  void finish() {
    transactions.write(() -> put(READY, "yes"));
  }

  /** Practice time as it runs on from where it was moved to; real time at first. */
  Instant clock() {
    Instant now = ticker.now();
    return get(CLOCK).map(ahead -> now.plus(Duration.parse(ahead))).orElse(now);
  }

  void rememberClock(Instant practice) {
    String ahead = Duration.between(ticker.now(), practice).toString();
    transactions.write(() -> put(CLOCK, ahead));
  }

  Optional<Language> language() {
    return get(LANGUAGE).flatMap(Language::of);
  }

  void remember(Language language) {
    transactions.write(() -> put(LANGUAGE, language.tag()));
  }

  private Optional<String> get(String key) {
    return memory.get(PLATFORM, STATE, key);
  }

  private void put(String key, String value) {
    memory.put(PLATFORM, STATE, key, value);
  }
}
