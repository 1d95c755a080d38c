package no.praksis.bot.adapter;

import java.util.regex.Pattern;

/** Words of people, made fit to be shown on any platform. */
public final class ShownWords {
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]");
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private ShownWords() {}

  /** Without what no JSON can carry: control characters and halves of characters. */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isOrdinary(text.charAt(i))) {
        return UNFIT.matcher(text).replaceAll("\uFFFD");
      }
    }
    return text;
  }

  private static boolean isOrdinary(int c) {
    return c >= ' ' && c < '\u007F' || c > '\u009F' && c < '\uD800' || c == '\n';
  }

  /** A name in front of other words, so that it turns none of them around. */
  public static String isolated(String name) {
    return name.codePoints().anyMatch(ShownWords::turns) ? ISOLATE + name + END_OF_ISOLATE : name;
  }

  private static boolean turns(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_WHITESPACE,
          Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR,
          Character.DIRECTIONALITY_SEGMENT_SEPARATOR,
          Character.DIRECTIONALITY_NONSPACING_MARK,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_OTHER_NEUTRALS ->
          false;
      default -> true;
    };
  }
}
