package no.praksis.bot.slack;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text where it hurts least: between paragraphs, then lines, then words, and only in a word
 * that is longer than everything between two characters as people see them, so that no emoji and no
 * accent is torn off.
 */
final class SlackCuts {
  private static final String ELLIPSIS = "…";

  private SlackCuts() {}

  /** How long Slack finds it. */
  static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      length += extra(text.charAt(i));
    }
    return length;
  }

  private static int extra(char c) {
    return switch (c) {
      case '&' -> "amp;".length();
      case '<', '>' -> "lt;".length();
      default -> 0;
    };
  }

  /** The text, or its beginning with an ellipsis when Slack finds it longer than {@code most}. */
  static String shortened(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    String start = text.substring(0, cut(text, most - ELLIPSIS.length(), true)).stripTrailing();
    return start + ELLIPSIS;
  }

  /**
   * The text in pieces that Slack finds no longer than {@code most}; nothing is lost but white
   * space at the seams. None for a blank text.
   */
  static List<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (length(rest) > most) {
      int end = cut(rest, most, false);
      add(rest.substring(0, end), pieces);
      rest = rest.substring(end).stripLeading();
    }
    add(rest, pieces);
    return pieces;
  }

  private static void add(String piece, List<String> pieces) {
    if (!piece.isBlank()) {
      pieces.add(pieces.isEmpty() ? piece.stripTrailing() : piece.strip());
    }
  }

  /** Where the last piece that fits ends; at least one character as people see it. */
  private static int cut(String text, int most, boolean words) {
    int fits = fits(text, most);
    if (!words) {
      int paragraph = text.lastIndexOf("\n\n", fits);
      if (paragraph > fits / 4) {
        return paragraph;
      }
      int line = text.lastIndexOf('\n', fits);
      if (line > fits / 4) {
        return line;
      }
    }
    for (int i = Math.min(fits, text.length() - 1); i > fits / 4; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return grapheme(text, fits);
  }

  /** How many UTF-16 units of it Slack finds no longer than {@code most}. */
  private static int fits(String text, int most) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += 1 + extra(text.charAt(i));
      if (length > most) {
        return i;
      }
    }
    return text.length();
  }

  private static int grapheme(String text, int fits) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    if (characters.isBoundary(fits) && fits > 0) {
      return fits;
    }
    int before = fits == 0 ? 0 : characters.preceding(fits);
    if (before > 0) {
      return before;
    }
    // One character that is longer than everything: an endless pile of marks on a letter.
    return Math.max(1, surrogates(text, fits));
  }

  private static int surrogates(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
