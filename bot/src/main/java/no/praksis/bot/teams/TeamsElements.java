package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element;

/**
 * Elements as parts of a card. Words stand in RichTextBlocks, whose TextRuns show them letter by
 * letter; a TextBlock would read markdown in them.
 */
final class TeamsElements {
  private final Pictures pictures;

  TeamsElements(Pictures pictures) {
    this.pictures = pictures;
  }

  List<ObjectNode> of(List<Element> elements) {
    return elements.stream().flatMap(element -> of(element).stream()).toList();
  }

  List<ObjectNode> of(Element element) {
    return switch (element) {
      case Element.Heading heading -> bold(heading.text());
      case Element.Paragraph paragraph -> words(paragraph.text());
      case Element.Note note -> note(note.text());
      case Element.Quote quote -> quote(quote);
      case Element.Items items ->
          items.items().stream().flatMap(item -> words("• " + item).stream()).toList();
      case Element.Progress progress -> words(progress.text());
      case Element.Divider() -> List.of();
      case Element.Picture picture -> picture(picture);
      case Element.Attachment attachment -> note("📎 " + attachment.name());
      case Element.Buttons row -> List.of(TeamsButtons.row(row.buttons()));
    };
  }

  static List<ObjectNode> words(String text) {
    return text.isBlank() ? List.of() : List.of(block(run(text)));
  }

  private static List<ObjectNode> bold(String text) {
    return text.isBlank() ? List.of() : List.of(block(run(text).put("weight", "Bolder")));
  }

  static List<ObjectNode> note(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(block(run(text).put("size", "Small").put("isSubtle", true)));
  }

  private static List<ObjectNode> quote(Element.Quote quote) {
    List<ObjectNode> lines = new ArrayList<>(bold(quote.author()));
    lines.addAll(words(quote.text()));
    if (lines.isEmpty()) {
      return lines;
    }
    ObjectNode container = JsonNodeFactory.instance.objectNode();
    container.put("type", "Container").put("style", "emphasis");
    ArrayNode items = container.putArray("items");
    lines.forEach(items::add);
    return List.of(container);
  }

  private List<ObjectNode> picture(Element.Picture picture) {
    return pictures
        .of(picture.id())
        .map(
            address ->
                List.of(
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "Image")
                        .put("url", address.toString())
                        .put("altText", TeamsText.line(picture.alt()))))
        .orElseGet(() -> note(picture.alt()));
  }

  private static ObjectNode run(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "TextRun")
        .put("text", TeamsText.clean(text));
  }

  private static ObjectNode block(ObjectNode run) {
    ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "RichTextBlock");
    block.putArray("inlines").add(run);
    return block;
  }
}
