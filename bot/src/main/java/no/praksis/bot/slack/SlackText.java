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
import no.praksis.bot.adapter.Cuts;
import no.praksis.bot.adapter.ShownWords;
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

  /** As Slack counts: what it escapes by its entity. */
  static final Cuts CUTS =
      new Cuts(
          unit ->
              switch (unit) {
                case '&' -> "&amp;".length();
                case '<', '>' -> "&lt;".length();
                default -> 1;
              });

  private static final Pattern SCHEME = Pattern.compile("^(https?://|mailto:|tel:)");

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

  /** A text object that shows the text as it is, cut at a word where it is too long. */
  static PlainTextObject plain(String text, int most) {
    String line = text.isBlank() ? "–" : ShownWords.clean(text);
    return PlainTextObject.builder().text(escaped(CUTS.shortened(line, most))).emoji(false).build();
  }

  /** The text as it is, in elements of a length that Slack surely takes. */
  static List<RichTextElement> verbatim(String typed, boolean bold) {
    String text = ShownWords.clean(typed);
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
