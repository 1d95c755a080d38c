package no.praksis.bot.adapter;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Cuts text where it hurts least: between paragraphs, then lines, then words, and only in a word
 * that is longer than everything between two characters as people see them, so that no emoji and no
 * accent is torn off.
 */
public final class Cuts {
  private static final String ELLIPSIS = "…";

  private final IntUnaryOperator length;

  /**
   * @param length how long the platform finds a UTF-16 unit, such as one that it escapes; at least
   *     1
   */
  public Cuts(IntUnaryOperator length) {
    this.length = length;
  }

  /** How long the platform finds the text. */
  public int length(String text) {
    return text.chars().map(length).sum();
  }

  /** The text, or its beginning with an ellipsis when it is longer than {@code most}. */
  public String shortened(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    String start = text.substring(0, cut(text, most - ELLIPSIS.length(), true)).stripTrailing();
    return start + ELLIPSIS;
  }

  /**
   * The text in pieces no longer than {@code most}; nothing is lost but white space at the seams.
   * None for a blank text.
   */
  public List<String> pieces(String text, int most) {
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
  private int cut(String text, int most, boolean words) {
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

  /** How many UTF-16 units of it are no longer than {@code most}. */
  private int fits(String text, int most) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += length.applyAsInt(text.charAt(i));
      if (sum > most) {
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
