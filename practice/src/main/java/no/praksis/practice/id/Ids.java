package no.praksis.practice.id;

/** What holds for every id. */
final class Ids {
  private Ids() {}

  static void requireText(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id is never blank");
    }
  }
}
