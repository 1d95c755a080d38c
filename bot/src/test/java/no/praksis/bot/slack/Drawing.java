package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Blocks as HTML, roughly as Slack draws them, so that people can look at them. */
final class Drawing {
  static final String STYLE =
      """
      body { font: 15px/1.46 Lato, "Noto Sans", sans-serif; color: #1d1c1d; background: #eee }
      .surface { background: #fff; border-radius: 8px; padding: 16px 20px; margin: 16px auto; }
      .message { width: 640px } .modal { width: 520px } .home { width: 760px }
      .surface > h1 { font-size: 20px; border-bottom: 1px solid #ddd; padding-bottom: 12px }
      h3 { font-size: 18px; margin: 12px 0 4px } .block { margin: 8px 0; white-space: pre-wrap }
      blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding-left: 12px }
      .context { font-size: 13px; color: #616061 } ul { margin: 0; padding-left: 26px }
      button { font: bold 14px sans-serif; padding: 5px 12px; margin: 4px 8px 4px 0; border-radius: 4px;
        border: 1px solid #bbb; background: #fff } button.primary { background: #007a5a; color: #fff }
      .label { font-weight: bold } .label small { font-weight: normal; color: #616061 }
      .box { border: 1px solid #888; border-radius: 4px; padding: 8px 12px; margin-top: 4px }
      .tall { min-height: 60px } .hint { font-size: 13px; color: #616061 } hr { border-color: #ddd }
      """;

  private final StringBuilder out = new StringBuilder();

  private Drawing() {}

  static String of(String kind, String title, JsonNode blocks, String submit) {
    Drawing drawing = new Drawing();
    drawing.out.append("<div class='surface ").append(kind).append("'>");
    if (!title.isEmpty()) {
      drawing.out.append("<h1>").append(html(title)).append("</h1>");
    }
    blocks.forEach(drawing::block);
    if (!submit.isEmpty()) {
      drawing.out.append("<hr><button class=primary>").append(html(submit)).append("</button>");
    }
    return drawing.out.append("</div>").toString();
  }

  /** Slack decodes its three entities in text objects; this page's escaping comes on top. */
  private static String shown(JsonNode textObject) {
    return html(SlackText.unescaped(textObject.path("text").asText()));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> out.append("<h3>").append(shown(block.path("text"))).append("</h3>");
      case "divider" -> out.append("<hr>");
      case "context" -> around("div class='block context'", block);
      case "image" ->
          out.append("<div class='box tall'>🖼 ")
              .append(html(block.path("alt_text").asText()))
              .append("</div>");
      case "input" -> input(block);
      default -> around("div class=block", block);
    }
  }

  private void around(String tag, JsonNode node) {
    out.append('<').append(tag).append('>');
    node.path("elements").forEach(this::element);
    out.append("</").append(tag.split(" ")[0]).append('>');
  }

  private void element(JsonNode element) {
    switch (element.path("type").asText()) {
      case "rich_text_quote" -> around("blockquote dir=auto", element);
      case "rich_text_list" -> {
        out.append("<ul>");
        element.path("elements").forEach(item -> around("li dir=auto", item));
        out.append("</ul>");
      }
      case "rich_text_section" -> around("div dir=auto", element);
      case "text" -> {
        boolean bold = element.at("/style/bold").asBoolean();
        out.append(bold ? "<b>" : "").append(html(element.path("text").asText()));
        out.append(bold ? "</b>" : "");
      }
      case "button" ->
          out.append("<button class='")
              .append(element.path("style").asText())
              .append("'>")
              .append(shown(element.path("text")))
              .append("</button>");
      default -> out.append(shown(element));
    }
  }

  private void input(JsonNode input) {
    JsonNode element = input.path("element");
    out.append("<div class=block><div class=label>").append(shown(input.path("label")));
    out.append(input.path("optional").asBoolean() ? " <small>(optional)</small>" : "");
    out.append("</div>");
    String type = element.path("type").asText();
    switch (type) {
      case "radio_buttons", "checkboxes" -> {
        for (JsonNode option : element.path("options")) {
          boolean chosen =
              option.equals(element.path("initial_option"))
                  || element.path("initial_options").toString().contains(option.toString());
          out.append("<div>")
              .append(MARKS.get(type + chosen))
              .append(' ')
              .append(shown(option.path("text")))
              .append("</div>");
        }
      }
      case "plain_text_input" ->
          out.append(
                  element.path("multiline").asBoolean()
                      ? "<div class='box tall'>"
                      : "<div class=box>")
              .append(html(element.path("initial_value").asText()))
              .append("&nbsp;</div>");
      default -> {
        String chosen =
            shown(element.path("initial_option").path("text"))
                + element.path("initial_date").asText()
                + element.path("initial_time").asText();
        out.append("<div class=box>").append(chosen).append(" ▾</div>");
      }
    }
    out.append("<div class=hint>").append(shown(input.path("hint"))).append("</div></div>");
  }

  private static final Map<String, String> MARKS =
      Map.of(
          "radio_buttonstrue",
          "◉",
          "radio_buttonsfalse",
          "○",
          "checkboxestrue",
          "☑",
          "checkboxesfalse",
          "☐");
}
