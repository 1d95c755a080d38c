package no.praksis.bot.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of Teams' messages as plain text: lines for paragraphs and list items, {@code @} for
 * mentions, characters for emoji, links with their address behind them; nothing of a message that
 * is quoted to answer it.
 */
final class TeamsHtml {
  private static final Pattern TOKEN =
      Pattern.compile("<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9:-]*)([^<>]*)>|[^<]+|<", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern AT = Pattern.compile("<at[^<>]*>(.*?)</at>");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern SCHEME = Pattern.compile("^(https?://|mailto:|tel:)");

  private final List<Mentioned> mentions;
  private final StringBuilder words = new StringBuilder();

  /** Where the label of a link begins, and its address; or of a mention, and who it is. */
  private @Nullable Open link;

  private @Nullable Open mention;

  /** What is left out, and how many of its kind are open in each other. */
  private String hidden = "";

  private int depth;
  private int verbatim;

  private TeamsHtml(List<Mentioned> mentions) {
    this.mentions = mentions;
  }

  private record Open(int start, String end, String value) {}

  /**
   * Somebody who is mentioned.
   *
   * @param text as it stands in the message's text; may be empty
   * @param read what takes its place
   */
  record Mentioned(String text, String name, String read) {}

  /**
   * The words of a message's HTML.
   *
   * @param mentions in the order in which Teams counts them
   */
  static String words(String html, List<Mentioned> mentions) {
    TeamsHtml reading = new TeamsHtml(mentions);
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group(2) != null) {
        String name = token.group(2).toLowerCase(Locale.ROOT);
        if (token.group(1).isEmpty()) {
          reading.open(name, attributes(token.group(3)));
        } else {
          reading.close(name);
        }
      } else if (!token.group().startsWith("<!--")) {
        reading.text(token.group());
      }
    }
    return tidy(reading.words.toString());
  }

  /** The words of a message's text, in which tags only stand around mentions. */
  static String plain(String text, List<Mentioned> mentions) {
    String words = text.replace("\r\n", "\n");
    List<Mentioned> left = new ArrayList<>(mentions);
    for (Mentioned mentioned : mentions) {
      int at = mentioned.text().isEmpty() ? -1 : words.indexOf(mentioned.text());
      if (at >= 0) {
        int end = at + mentioned.text().length();
        words =
            words.substring(0, at)
                + beside(words, at, end, mentioned.read())
                + words.substring(end);
        left.remove(mentioned);
      }
    }
    String rest = words;
    return tidy(
        AT.matcher(rest)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        named(match.group(1), left)
                            .map(m -> beside(rest, match.start(), match.end(), m.read()))
                            .orElse(match.group())))
            .replace("&nbsp;", " "));
  }

  private static Optional<Mentioned> named(String name, List<Mentioned> mentions) {
    return mentions.stream()
        .filter(one -> one.name().equals(HtmlEntities.decoded(name)))
        .findFirst();
  }

  /** With a space between it and the words around it. */
  private static String beside(String text, int start, int end, String read) {
    boolean before = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
    boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    return (before ? " " : "") + read + (after ? " " : "");
  }

  private static String tidy(String words) {
    return words
        .replace('\u00A0', ' ')
        .replaceAll("[ \t]+(?=\n)", "")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), HtmlEntities.decoded(value));
    }
    return attributes;
  }

  private void open(String name, Map<String, String> attributes) {
    if (!hidden.isEmpty()) {
      depth += name.equals(hidden) ? 1 : 0;
      return;
    }
    String type = attributes.getOrDefault("itemtype", "");
    switch (name) {
      case "script", "style", "attachment" -> hide(name);
      case "blockquote" -> {
        if (type.endsWith("/Reply")) {
          hide(name);
        } else {
          line();
        }
      }
      case "br" -> words.append('\n');
      case "p", "div", "h1", "h2", "h3", "ul", "ol", "tr", "table" -> line();
      case "li" -> {
        line();
        words.append("- ");
      }
      case "pre" -> {
        line();
        verbatim++;
      }
      case "img", "emoji" -> {
        if (name.equals("emoji") || type.endsWith("/Emoji")) {
          words.append(attributes.getOrDefault("alt", ""));
        }
      }
      case "a" -> link = new Open(words.length(), name, attributes.getOrDefault("href", ""));
      case "at" -> mention(name, attributes.getOrDefault("id", ""));
      case "span" -> {
        if (type.endsWith("/Mention")) {
          mention(name, attributes.getOrDefault("itemid", ""));
        }
      }
      default -> {}
    }
  }

  private void mention(String name, String id) {
    mention = new Open(words.length(), name, id);
  }

  private void hide(String name) {
    hidden = name;
    depth = 1;
  }

  private void close(String name) {
    if (!hidden.isEmpty()) {
      depth -= name.equals(hidden) ? 1 : 0;
      hidden = depth == 0 ? "" : hidden;
      return;
    }
    switch (name) {
      case "p", "div", "h1", "h2", "h3", "li", "ul", "ol", "tr", "table", "blockquote" -> line();
      case "pre" -> {
        verbatim = Math.max(0, verbatim - 1);
        line();
      }
      case "a" -> closeLink();
      case "at", "span" -> closeMention(name);
      default -> {}
    }
  }

  private void closeLink() {
    Open opened = link;
    link = null;
    if (opened == null || opened.value().isEmpty()) {
      return;
    }
    String label = words.substring(opened.start()).strip();
    String bare = SCHEME.matcher(opened.value()).replaceFirst("");
    if (label.isEmpty()) {
      words.append(opened.value());
    } else if (!same(SCHEME.matcher(label).replaceFirst(""), bare)) {
      words.append(" (").append(opened.value()).append(')');
    }
  }

  private static boolean same(String label, String address) {
    return label.equals(address) || (label + "/").equals(address);
  }

  private void closeMention(String name) {
    Open opened = mention;
    if (opened == null || !opened.end().equals(name)) {
      return;
    }
    mention = null;
    String label = words.substring(opened.start());
    words.setLength(opened.start());
    String read =
        numbered(opened.value())
            .or(() -> named(label, mentions))
            .map(Mentioned::read)
            .orElse("@" + label);
    if (!words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
      words.append(' ');
    }
    words.append(read);
  }

  private Optional<Mentioned> numbered(String id) {
    if (!NUMBER.matcher(id).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(id);
    return number < mentions.size() ? Optional.of(mentions.get(number)) : Optional.empty();
  }

  private void text(String raw) {
    if (!hidden.isEmpty()) {
      return;
    }
    String text = verbatim > 0 ? raw.replace("\r\n", "\n") : raw.replaceAll("[ \t\r\n]+", " ");
    boolean atStart = words.isEmpty() || words.charAt(words.length() - 1) == '\n';
    words.append(HtmlEntities.decoded(verbatim == 0 && atStart ? text.stripLeading() : text));
  }

  /** A new line, if there isn't one. */
  private void line() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
  }
}
