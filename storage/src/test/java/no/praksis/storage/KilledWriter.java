package no.praksis.storage;

import java.util.stream.IntStream;

/** A program that writes without end, and says of each write when it has returned. */
final class KilledWriter {
  /** Before each key that has been kept. */
  static final String KEPT = "kept ";

  private KilledWriter() {}

  public static void main(String[] arguments) {
    Storage storage = Storage.open(arguments[0], () -> TestDatabase.NOW);
    IntStream.range(0, 4)
        .forEach(thread -> Thread.ofPlatform().start(() -> write(storage, "t" + thread + "-")));
  }

  private static void write(Storage storage, String prefix) {
    for (int i = 0; ; i++) {
      String key = prefix + i;
      storage
          .transactions()
          .write(
              () -> {
                storage.inbox().remember(key, "one");
                storage.platformMemory().put("t", "c", key, "other");
              });
      synchronized (System.out) {
        System.out.println(KEPT + key);
        System.out.flush();
      }
    }
  }
}
