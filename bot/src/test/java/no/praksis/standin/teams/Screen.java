package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a card or message looks like to a person, as text; a line for each piece. */
final class Screen {
  private final List<String> lines = new ArrayList<>();

  private Screen() {}

  static String ofCard(JsonNode card) {
    Screen screen = new Screen();
    screen.card(card);
    return String.join("\n", screen.lines);
  }

  static String ofActivity(JsonNode activity) {
    Screen screen = new Screen();
    String text = activity.path("text").asText();
    if (!text.isEmpty()) {
      boolean plain = activity.path("textFormat").asText().equals("plain");
      screen.lines.add(plain ? text : Markdown.show(text));
    }
    for (JsonNode attachment : activity.path("attachments")) {
      if (attachment.path("contentType").asText().equals(Seen.CARD)) {
        screen.card(attachment.path("content"));
      } else if (!attachment.path("contentType").asText().equals("text/html")) {
        screen.lines.add("[" + attachment.path("name").asText() + "]");
      }
    }
    return String.join("\n", screen.lines);
  }

  private void card(JsonNode card) {
    card.path("body").forEach(this::element);
    card.path("actions").forEach(this::action);
  }

  private void element(JsonNode element) {
    if (element.has("isVisible") && !element.get("isVisible").asBoolean()) {
      return;
    }
    switch (element.path("type").asText()) {
      case "TextBlock" -> lines.add(Markdown.show(element.path("text").asText()));
      case "RichTextBlock" -> lines.add(runs(element.path("inlines")));
      case "Image" -> lines.add("[" + element.path("altText").asText() + "]");
      case "FactSet" -> element.path("facts").forEach(this::fact);
      case "Container", "Column" -> element.path("items").forEach(this::element);
      case "ColumnSet" -> element.path("columns").forEach(this::element);
      case "Table" ->
          element
              .path("rows")
              .forEach(
                  row ->
                      row.path("cells").forEach(cell -> cell.path("items").forEach(this::element)));
      case "ActionSet" -> element.path("actions").forEach(this::action);
      default -> input(element);
    }
  }

  static String runs(JsonNode inlines) {
    StringBuilder line = new StringBuilder();
    for (JsonNode inline : inlines) {
      line.append(inline.isTextual() ? inline.asText() : inline.path("text").asText());
    }
    return line.toString();
  }

  private void fact(JsonNode fact) {
    lines.add(
        Markdown.show(fact.path("title").asText())
            + " "
            + Markdown.show(fact.path("value").asText()));
  }

  private void action(JsonNode action) {
    lines.add("[" + action.path("title").asText() + "]");
  }

  private void input(JsonNode input) {
    lines.add(Markdown.show(input.path("label").asText()));
    input.path("choices").forEach(choice -> lines.add("( ) " + choice.path("title").asText()));
    if (!input.path("choices").isArray() && !input.path("value").asText().isEmpty()) {
      lines.add(input.path("value").asText());
    }
    if (input.path("type").asText().equals("Input.Toggle")) {
      lines.add("( ) " + input.path("title").asText());
    }
  }
}
