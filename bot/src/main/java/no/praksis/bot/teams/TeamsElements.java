package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;

/**
 * Elements as parts of a card. Words stand in RichTextBlocks, whose TextRuns show them letter by
 * letter; a TextBlock would read markdown in them. An element without anything to show gives no
 * part.
 */
final class TeamsElements {
  /** A progress of so many steps is drawn as dots, a longer one as a bar of ten. */
  private static final int MOST_DOTS = 14;

  private static final int BAR = 10;

  private final Pictures pictures;

  TeamsElements(Pictures pictures) {
    this.pictures = pictures;
  }

  /** One under the other; a line stands above what follows a divider. */
  List<ObjectNode> of(List<Element> elements) {
    List<ObjectNode> nodes = new ArrayList<>();
    boolean line = false;
    for (Element element : elements) {
      List<ObjectNode> some = of(element);
      if (line && !some.isEmpty() && !nodes.isEmpty()) {
        some.getFirst().put("separator", true).put("spacing", "Large");
      }
      line = element instanceof Element.Divider || line && some.isEmpty();
      nodes.addAll(some);
    }
    return nodes;
  }

  List<ObjectNode> of(Element element) {
    return switch (element) {
      case Element.Heading heading -> heading(heading.text());
      case Element.Paragraph paragraph -> words(paragraph.text());
      case Element.Note note -> note(note.text());
      case Element.Quote quote -> quote(quote);
      case Element.Items items -> items(items.items());
      case Element.Progress progress -> progress(progress);
      case Element.Divider() -> List.of();
      case Element.Picture picture ->
          pictures
              .of(picture.id())
              .map(address -> List.of(image(picture, address)))
              .orElseGet(() -> bars(picture));
      case Element.Attachment attachment -> attachment(attachment);
      case Element.Buttons row -> TeamsButtons.rows(row.buttons());
    };
  }

  /** Only a TextBlock can be a heading for screen readers; what it might read as markdown isn't. */
  private static List<ObjectNode> heading(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    String line = TeamsText.line(text);
    ObjectNode heading =
        TeamsText.isInert(line)
            ? bold(node("TextBlock").put("text", line)).put("style", "heading").put("wrap", true)
            : block(bold(run(line)));
    return List.of(heading.put("spacing", "Large"));
  }

  private static ObjectNode bold(ObjectNode words) {
    return words.put("size", "Medium").put("weight", "Bolder");
  }

  /** The title of a card: its first heading in larger letters. */
  static void enlarge(ObjectNode first) {
    JsonNode words = first.path("inlines").isArray() ? first.path("inlines").path(0) : first;
    if (words instanceof ObjectNode heading && heading.path("size").asText("").equals("Medium")) {
      heading.put("size", "Large");
    }
  }

  static List<ObjectNode> words(String text) {
    return text.isBlank() ? List.of() : List.of(block(run(text)));
  }

  static List<ObjectNode> note(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(block(run(text).put("size", "Small").put("isSubtle", true)));
  }

  /** What is wrong, where it is to be mended. */
  static List<ObjectNode> warning(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(block(run(text).put("color", "Attention").put("weight", "Bolder")));
  }

  private static List<ObjectNode> quote(Element.Quote quote) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    if (!quote.author().isBlank()) {
      String author = ShownWords.isolated(TeamsText.line(quote.author()));
      items.add(block(run(author).put("weight", "Bolder").put("size", "Small")));
    }
    if (!quote.text().isBlank()) {
      ObjectNode words = block(run(quote.text()));
      items.add(items.isEmpty() ? words : words.put("spacing", "Small"));
    }
    if (items.isEmpty()) {
      return List.of();
    }
    ObjectNode container = node("Container").put("style", "emphasis").put("spacing", "Small");
    container.set("items", items);
    return List.of(container);
  }

  private static List<ObjectNode> items(List<String> items) {
    return items.stream()
        .filter(item -> !item.isBlank())
        .map(item -> block(run("•  " + item)).put("spacing", "Small"))
        .toList();
  }

  private static List<ObjectNode> progress(Element.Progress progress) {
    int all = Math.max(0, progress.all());
    int done = Math.clamp(progress.done(), 0, all);
    if (all == 0) {
      return words(progress.text());
    }
    String drawn =
        all <= MOST_DOTS
            ? "●".repeat(done) + "○".repeat(all - done)
            : bar((int) ((long) done * BAR / all));
    return List.of(block(run(drawn).put("color", "Accent"), run("  " + progress.text())));
  }

  private static String bar(int filled) {
    return "▰".repeat(filled) + "▱".repeat(BAR - filled);
  }

  private static ObjectNode image(Element.Picture picture, URI address) {
    ObjectNode image =
        node("Image")
            .put("url", address.toString())
            .put("altText", TeamsText.line(picture.alt()))
            .put("size", "Stretch");
    image.putObject("msteams").put("allowExpand", true);
    return image;
  }

  private static List<ObjectNode> bars(Element.Picture picture) {
    if (picture.bars().isEmpty()) {
      return note(picture.alt());
    }
    int longest = picture.bars().stream().mapToInt(Element.Bar::length).max().orElse(0);
    return picture.bars().stream()
        .map(
            bar ->
                block(
                        run(bar(cells(bar.length(), longest))).put("color", "Accent"),
                        run("  " + bar.words()).put("size", "Small"))
                    .put("spacing", "None"))
        .toList();
  }

  /** Whatever is not nothing can be seen. */
  private static int cells(int length, int longest) {
    return longest == 0 ? 0 : (int) Math.ceilDiv((long) length * BAR, longest);
  }

  private List<ObjectNode> attachment(Element.Attachment attachment) {
    Optional<URI> address = pictures.of(attachment.id());
    return address.isEmpty()
        ? note("📎 " + attachment.name())
        : List.of(TeamsButtons.link("📎 " + attachment.name(), address.get()));
  }

  private static ObjectNode run(String text) {
    return node("TextRun").put("text", TeamsText.shown(text));
  }

  private static ObjectNode block(ObjectNode... runs) {
    ObjectNode block = node("RichTextBlock");
    ArrayNode inlines = block.putArray("inlines");
    for (ObjectNode run : runs) {
      inlines.add(run);
    }
    return block;
  }

  private static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
