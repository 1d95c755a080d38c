package no.praksis.practice.group;

/** What holds for all that people type. */
public final class TypedText {
  /** The longest text that is kept, in Unicode code points. */
  public static final int MAX_LENGTH = 3_000;

  private TypedText() {}

  public static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > MAX_LENGTH;
  }

  /** Whether there is a word or a number in it, in any script; signs and emoji alone are none. */
  public static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
