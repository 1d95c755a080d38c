package no.praksis.practice.delivery;

/** The stable name of one message, so that it is posted once and can be found and updated. */
public record MessageKey(String value) {
  public MessageKey {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("a message key has 1 to 200 characters");
    }
  }

  /** The key of part {@code index}, counted from 0; part 0 has the key itself. */
  public MessageKey part(int index) {
    return index == 0 ? this : new MessageKey(value + "#" + index);
  }
}
