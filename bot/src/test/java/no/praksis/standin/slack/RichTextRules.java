package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What Slack demands of rich text. */
final class RichTextRules {
  private static final Set<String> PARTS =
      Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");
  private static final Set<String> PIECES =
      Set.of("text", "user", "link", "emoji", "channel", "broadcast", "usergroup", "date", "color");

  private RichTextRules() {}

  static void check(Findings findings, String at, JsonNode block) {
    Limit.count(findings, at + "/elements", block.path("elements"), 1, Integer.MAX_VALUE);
    for (int i = 0; i < block.path("elements").size(); i++) {
      part(findings, at + "/elements/" + i, block.get("elements").get(i));
    }
  }

  private static void part(Findings findings, String at, JsonNode part) {
    String type = part.path("type").asText();
    if (!PARTS.contains(type)) {
      findings.add("unsupported type: " + type, at + "/type");
      return;
    }
    if (type.equals("rich_text_list") && !part.path("style").asText().matches("bullet|ordered")) {
      findings.add("missing required field: style", at);
    }
    JsonNode pieces = part.path("elements");
    Limit.count(findings, at + "/elements", pieces, 0, Integer.MAX_VALUE);
    for (int i = 0; i < pieces.size(); i++) {
      String pointer = at + "/elements/" + i;
      if (type.equals("rich_text_list")) {
        part(findings, pointer, pieces.get(i));
      } else {
        piece(findings, pointer, pieces.get(i));
      }
    }
  }

  private static void piece(Findings findings, String at, JsonNode piece) {
    String type = piece.path("type").asText();
    if (!PIECES.contains(type)) {
      findings.add("unsupported type: " + type, at + "/type");
    }
    if (type.equals("text")) {
      Limit.string(findings, at + "/text", piece.path("text"), Integer.MAX_VALUE);
    }
  }
}
