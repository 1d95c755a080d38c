package no.praksis.bot.slack;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept about files in Slack, until nobody has wanted them for long. */
final class SlackFileRows {
  /** Whoever wants a file later has it uploaded again. */
  static final Duration KEPT = Duration.ofDays(30);

  static final String FILES = "files";

  private static final Duration USED_LATELY = Duration.ofDays(1);

  private final SlackBooks books;

  SlackFileRows(SlackBooks books) {
    this.books = books;
  }

  /**
   * How far a file has come.
   *
   * @param at when it came there or was wanted, in real time; null in rows of long ago
   */
  record Row(String state, String file, @Nullable Instant at) {
    static Row read(String document) {
      String[] parts = document.split(" ", 3);
      return new Row(parts[0], parts[1], parts.length > 2 ? Instant.parse(parts[2]) : null);
    }

    private String document() {
      return state + " " + file + (at == null ? "" : " " + at);
    }

    private boolean isSince(Instant moment) {
      return at != null && at.isAfter(moment);
    }
  }

  /** Without a state when there is none. */
  Row get(String key) {
    return books.get(FILES, key).map(Row::read).orElseGet(() -> new Row("", "", null));
  }

  void note(String key, String state, String file) {
    Row row = new Row(state, file, books.ticker().now());
    books.write(() -> books.put(FILES, key, row.document()));
  }

  /** Somebody wants the file that it is about. */
  void use(String key, Row row) {
    if (!row.isSince(books.ticker().now().minus(USED_LATELY))) {
      note(key, row.state(), row.file());
    }
  }

  void remove(String key) {
    books.write(() -> books.remove(FILES, key));
  }

  /** Takes out what is about a file of Slack's that is gone. */
  void removeFile(String file) {
    books.write(
        () ->
            books.all(FILES).entrySet().stream()
                .filter(entry -> Row.read(entry.getValue()).file().equals(file))
                .forEach(entry -> books.remove(FILES, entry.getKey())));
  }

  void tidy() {
    Instant now = books.ticker().now();
    books.write(() -> books.all(FILES).forEach((key, row) -> tidy(key, Row.read(row), now)));
  }

  private void tidy(String key, Row row, Instant now) {
    if (row.at() == null) {
      books.put(FILES, key, new Row(row.state(), row.file(), now).document());
    } else if (!row.isSince(now.minus(KEPT))) {
      books.remove(FILES, key);
    }
  }
}
