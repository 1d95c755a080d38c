package no.praksis.bot.playground;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, told apart by how it begins.
 *
 * @param words what comes after {@code /praksis} or {@code @Praksis}; otherwise all of it
 */
record Typed(Kind kind, String words) {
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\s*([/@])praksis(?:[\\s:,]+(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  enum Kind {
    /** {@code /praksis …}: as a command, seen by nobody else. */
    SLASH,
    /** {@code @Praksis …}: as a command, in front of everybody. */
    MENTION,
    WORDS
  }

  static Typed of(String text) {
    Matcher matcher = COMMAND.matcher(text);
    if (!matcher.matches()) {
      return new Typed(Kind.WORDS, text);
    }
    String words = matcher.group(2);
    Kind kind = "/".equals(matcher.group(1)) ? Kind.SLASH : Kind.MENTION;
    return new Typed(kind, words == null ? "" : words.strip());
  }
}
