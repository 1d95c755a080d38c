package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The emoji in what somebody has written. A message's text has codes such as {@code :smile:} for
 * them, whether they were typed, pasted or chosen; its blocks say which characters they are. A
 * workspace's own emoji have none and stay as codes.
 */
final class SlackEmoji {
  private static final int HEXADECIMAL = 16;
  private static final Pattern UNICODE = Pattern.compile("[0-9a-fA-F]{1,5}(-[0-9a-fA-F]{1,5})*");

  /** A code with a skin tone begins with the one without. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private SlackEmoji() {}

  /** The text of a message as Slack sends it, with its emoji in it. */
  static String shown(JsonNode message) {
    String text = message.path("text").asText("");
    if (text.indexOf(':') < 0) {
      return text;
    }
    Map<String, String> emoji = new HashMap<>();
    find(message.path("blocks"), emoji);
    for (String code : emoji.keySet().stream().sorted(LONGEST_FIRST).toList()) {
      text = text.replace(code, emoji.getOrDefault(code, code));
    }
    return text;
  }

  private static void find(JsonNode node, Map<String, String> emoji) {
    if (node.path("type").asText("").equals("emoji")) {
      put(node, emoji);
    }
    node.forEach(
        inner -> {
          if (inner.isContainerNode()) {
            find(inner, emoji);
          }
        });
  }

  private static void put(JsonNode one, Map<String, String> emoji) {
    String unicode = one.path("unicode").asText("");
    if (UNICODE.matcher(unicode).matches()) {
      StringBuilder characters = new StringBuilder();
      for (String codePoint : unicode.split("-")) {
        characters.appendCodePoint(Integer.parseInt(codePoint, HEXADECIMAL));
      }
      String tone = one.has("skin_tone") ? ":skin-tone-" + one.path("skin_tone").asInt() + ":" : "";
      emoji.put(":" + one.path("name").asText() + ":" + tone, characters.toString());
    }
  }
}
