package no.praksis.practice.group;

/** What holds for all that people type. */
public final class TypedText {
  /** The longest text that is kept, in Unicode code points. */
  public static final int MAX_LENGTH = 3_000;

  private TypedText() {}

  public static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > MAX_LENGTH;
  }

  /** Whether there is nothing to see in it, whatever characters it has. */
  public static boolean isEmpty(String text) {
    return text.codePoints().noneMatch(TypedText::isVisible);
  }

  /** As it is kept: without spaces around it, and empty when there is nothing to see in it. */
  public static String kept(String text) {
    return isEmpty(text) ? "" : text.strip();
  }

  /** Whether there is a word or a number in it, in any script; signs and emoji alone are none. */
  public static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && isVisible(c));
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> !isSelector(character) && !isFiller(character);
    };
  }

  /** Chooses between shapes of the character before it. */
  private static boolean isSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF
        || character >= 0x180B && character <= 0x180F
        || character == 0x034F;
  }

  /** A letter or sign by its type that is drawn as nothing. */
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }
}
