package no.praksis.bot.slack;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Text of people and of ours on its way to Slack and from it. Slack parses three characters in text
 * objects, {@code & < >}, and marks such as asterisks in mrkdwn only; so text goes out escaped in
 * plain_text, or as it is in rich_text, which parses nothing.
 */
final class SlackText {
  private static final Pattern CONTROL =
      Pattern.compile("<([@#!][^<>]*|[A-Za-z][A-Za-z0-9+.-]*:[^<>]*)>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]");
  private static final Pattern SCHEME = Pattern.compile("^(https?://|mailto:|tel:)");
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private SlackText() {}

  /** For text that Slack parses. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String unescaped(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            match ->
                switch (match.group(1)) {
                  case "lt" -> "<";
                  case "gt" -> ">";
                  default -> "&";
                });
  }

  /** Without what no JSON of Slack's can carry: control characters and halves of characters. */
  static String clean(String text) {
    return text.chars().allMatch(SlackText::isOrdinary)
        ? text
        : UNFIT.matcher(text).replaceAll("\uFFFD");
  }

  private static boolean isOrdinary(int c) {
    return c >= ' ' && c < '\u007F' || c > '\u009F' && c < '\uD800' || c == '\n';
  }

  /** A text object that shows the text as it is, cut at a word where it is too long. */
  static PlainTextObject plain(String text, int most) {
    String line = text.isBlank() ? "–" : clean(text);
    return PlainTextObject.builder()
        .text(escaped(SlackCuts.shortened(line, most)))
        .emoji(false)
        .build();
  }

  /** The text as it is, in elements of a length that Slack surely takes. */
  static List<RichTextElement> verbatim(String typed, boolean bold) {
    String text = clean(typed);
    List<RichTextElement> elements = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + SlackLimits.TEXT);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      elements.add(
          RichTextSectionElement.Text.builder()
              .text(text.substring(start, end))
              .style(bold ? RichTextSectionElement.TextStyle.builder().bold(true).build() : null)
              .build());
      start = end;
    }
    return elements;
  }

  /** A name in front of other words, so that it turns none of them around. */
  static String isolated(String name) {
    return name.codePoints().anyMatch(SlackText::turns) ? ISOLATE + name + END_OF_ISOLATE : name;
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

  /**
   * What somebody has typed, from the text of a message or command: mentions become {@code @} and
   * our id, links their words with the address after them, entities the characters that they stand
   * for.
   *
   * @param text as Slack sends it
   * @param people who a Slack user id is
   */
  static String typed(String text, Function<String, Optional<PersonId>> people) {
    Matcher matcher = CONTROL.matcher(text);
    StringBuilder typed = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      typed.append(unescaped(text.substring(end, matcher.start())));
      end = matcher.end();
      String read = control(matcher, people);
      boolean mention = matcher.group(1).startsWith("@");
      if (mention
          && !typed.isEmpty()
          && !Character.isWhitespace(typed.charAt(typed.length() - 1))) {
        typed.append(' ');
      }
      typed.append(read);
      if (mention && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        typed.append(' ');
      }
    }
    return typed.append(unescaped(text.substring(end))).toString();
  }

  private static String control(MatchResult match, Function<String, Optional<PersonId>> people) {
    String inner = match.group(1);
    int bar = inner.indexOf('|');
    String target = bar < 0 ? inner : inner.substring(0, bar);
    @Nullable String label = bar < 0 ? null : unescaped(inner.substring(bar + 1));
    return switch (target.charAt(0)) {
      case '@' -> mention(target.substring(1), label, people);
      case '#' -> label == null || label.isEmpty() ? target : "#" + label;
      case '!' -> special(target.substring(1), label);
      default -> link(unescaped(target), label);
    };
  }

  private static String mention(
      String user, @Nullable String label, Function<String, Optional<PersonId>> people) {
    return people
        .apply(user)
        .map(person -> "@" + person.value())
        .orElseGet(() -> "@" + (label == null || label.isEmpty() ? user : label));
  }

  /** {@code <!here>}, {@code <!subteam^S1|@name>}, {@code <!date^…|as words>}. */
  private static String special(String target, @Nullable String label) {
    String kind = target.contains("^") ? target.substring(0, target.indexOf('^')) : target;
    if (label != null && !label.isEmpty()) {
      boolean named = kind.toLowerCase(Locale.ROOT).equals("date") || label.startsWith("@");
      return named ? label : "@" + label;
    }
    return "@" + kind;
  }

  private static String link(String address, @Nullable String label) {
    String bare = SCHEME.matcher(address).replaceFirst("");
    if (label == null || label.isEmpty() || label.equals(address)) {
      return address.startsWith("http") ? address : bare;
    }
    boolean same = SCHEME.matcher(label).replaceFirst("").equals(bare);
    return same ? label : label + " (" + address + ")";
  }
}
