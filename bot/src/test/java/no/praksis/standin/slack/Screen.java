package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What blocks look like to a person, as text. */
final class Screen {
  private final Workspace workspace;
  private final List<String> lines = new ArrayList<>();

  private Screen(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A message or view. */
  static String of(Workspace workspace, JsonNode view) {
    Screen screen = new Screen(workspace);
    screen.text(view.path("title"));
    if (view.path("blocks").isEmpty() && view.path("text").isTextual()) {
      screen.lines.add(Mrkdwn.show(workspace, view.path("text").asText()));
    }
    view.path("blocks").forEach(screen::block);
    view.path("files").forEach(file -> screen.lines.add("[" + file.path("title").asText() + "]"));
    screen.text(view.path("submit"));
    return String.join("\n", screen.lines);
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "image" -> lines.add("[" + block.path("alt_text").asText() + "]");
      case "actions" -> block.path("elements").forEach(this::element);
      case "context" -> block.path("elements").forEach(this::context);
      case "rich_text" -> block.path("elements").forEach(this::rich);
      case "input" -> {
        text(block.path("label"));
        element(block.path("element"));
        text(block.path("hint"));
      }
      default -> {
        text(block.path("text"));
        block.path("fields").forEach(this::text);
        element(block.path("accessory"));
      }
    }
  }

  private void context(JsonNode element) {
    if (element.path("type").asText().equals("image")) {
      lines.add("[" + element.path("alt_text").asText() + "]");
    } else {
      text(element);
    }
  }

  private void element(JsonNode element) {
    if (element.path("type").asText().equals("button")) {
      lines.add("[" + plain(element.path("text")) + "]");
      return;
    }
    if (element.has("initial_value")) {
      lines.add(element.get("initial_value").asText());
    }
    for (JsonNode option : element.path("options")) {
      lines.add("( ) " + plain(option.path("text")));
    }
  }

  private void text(JsonNode text) {
    if (text.isObject()) {
      lines.add(plain(text));
    }
  }

  private String plain(JsonNode text) {
    String value = text.path("text").asText();
    return text.path("type").asText().equals("mrkdwn")
        ? Mrkdwn.show(workspace, value)
        : Mrkdwn.entities(value);
  }

  private void rich(JsonNode part) {
    if (part.path("type").asText().equals("rich_text_list")) {
      part.path("elements").forEach(this::rich);
      return;
    }
    StringBuilder line = new StringBuilder();
    for (JsonNode piece : part.path("elements")) {
      line.append(
          switch (piece.path("type").asText()) {
            case "text" -> piece.path("text").asText();
            case "user" -> "⟦@" + Mrkdwn.name(workspace, piece.path("user_id").asText()) + "⟧";
            case "broadcast" -> "⟦!" + piece.path("range").asText() + "⟧";
            case "link" -> link(piece);
            case "emoji" -> ":" + piece.path("name").asText() + ":";
            default -> "⟦" + piece + "⟧";
          });
    }
    lines.add(line.toString());
  }

  private static String link(JsonNode piece) {
    String url = piece.path("url").asText();
    String text = piece.path("text").asText(url);
    return text.equals(url) ? url : "⟦" + text + "→" + url + "⟧";
  }
}
