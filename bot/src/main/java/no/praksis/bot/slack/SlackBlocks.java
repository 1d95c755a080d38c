package no.praksis.bot.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;

/**
 * Elements as blocks. Words stand in rich_text, which shows them letter by letter; what Slack wants
 * as a text object is plain_text without emoji codes. An element without anything to show gives no
 * block, since Slack refuses empty texts.
 */
final class SlackBlocks {
  /** A progress of so many steps is drawn as dots, a longer one as a bar of ten. */
  private static final int MOST_DOTS = 14;

  private static final int BAR = 10;

  private final Function<String, Optional<String>> pictures;

  /**
   * @param pictures Slack's file id of a picture of ours; empty for one that Slack doesn't have
   */
  SlackBlocks(Function<String, Optional<String>> pictures) {
    this.pictures = pictures;
  }

  List<LayoutBlock> of(List<Element> elements) {
    return elements.stream().flatMap(element -> of(element).stream()).toList();
  }

  List<LayoutBlock> of(Element element) {
    return switch (element) {
      case Element.Heading heading -> heading(heading.text());
      case Element.Paragraph paragraph -> words(paragraph.text(), false);
      case Element.Note note -> note(note.text());
      case Element.Quote quote -> quote(quote);
      case Element.Items items -> items(items.items());
      case Element.Progress progress -> words(progress(progress), false);
      case Element.Divider() -> List.of(new DividerBlock());
      case Element.Picture picture -> picture(picture);
      case Element.Attachment attachment -> note("📎 " + attachment.name());
      case Element.Buttons row -> buttons(row.buttons());
    };
  }

  private static List<LayoutBlock> heading(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    if (line.isEmpty()) {
      return List.of();
    }
    return SlackText.CUTS.length(line) <= SlackLimits.HEADER
        ? List.of(HeaderBlock.builder().text(SlackText.plain(line, SlackLimits.HEADER)).build())
        : words(line, true);
  }

  static List<LayoutBlock> words(String text, boolean bold) {
    return text.isBlank() ? List.of() : List.of(richText(section(text, bold)));
  }

  static List<LayoutBlock> note(String text) {
    return SlackText.CUTS.pieces(text, SlackLimits.CONTEXT_TEXT).stream()
        .<LayoutBlock>map(
            piece ->
                ContextBlock.builder()
                    .elements(List.of(SlackText.plain(piece, SlackLimits.CONTEXT_TEXT)))
                    .build())
        .toList();
  }

  private static List<LayoutBlock> quote(Element.Quote quote) {
    List<BlockElement> elements = new ArrayList<>();
    if (!quote.author().isBlank()) {
      elements.add(section(ShownWords.isolated(quote.author()), true));
    }
    if (!quote.text().isBlank()) {
      elements.add(
          RichTextQuoteElement.builder().elements(SlackText.verbatim(quote.text(), false)).build());
    }
    return elements.isEmpty() ? List.of() : List.of(richText(elements));
  }

  private static List<LayoutBlock> items(List<String> items) {
    List<RichTextElement> lines =
        items.stream()
            .filter(item -> !item.isBlank())
            .<RichTextElement>map(item -> section(item, false))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(richText(RichTextListElement.builder().style("bullet").elements(lines).build()));
  }

  private static String progress(Element.Progress progress) {
    int all = Math.max(0, progress.all());
    int done = Math.clamp(progress.done(), 0, all);
    if (all == 0) {
      return progress.text();
    }
    String bar =
        all <= MOST_DOTS
            ? "●".repeat(done) + "○".repeat(all - done)
            : "▰".repeat(done * BAR / all) + "▱".repeat(BAR - done * BAR / all);
    return bar + "  " + progress.text();
  }

  private List<LayoutBlock> picture(Element.Picture picture) {
    String alt = picture.alt().isBlank() ? "–" : picture.alt();
    return pictures
        .apply(picture.id())
        .<List<LayoutBlock>>map(
            file ->
                List.of(
                    ImageBlock.builder()
                        .slackFile(SlackFileObject.builder().id(file).build())
                        .altText(
                            ShownWords.clean(SlackText.CUTS.shortened(alt, SlackLimits.IMAGE_ALT)))
                        .build()))
        .orElseGet(() -> note(alt));
  }

  private static List<LayoutBlock> buttons(List<Element.Button> row) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (int from = 0; from < row.size(); from += SlackLimits.BUTTONS) {
      List<Element.Button> some =
          row.subList(from, Math.min(row.size(), from + SlackLimits.BUTTONS));
      blocks.add(
          ActionsBlock.builder()
              .elements(some.stream().<BlockElement>map(SlackBlocks::button).toList())
              .build());
    }
    return blocks;
  }

  private static ButtonElement button(Element.Button button) {
    return ButtonElement.builder()
        .actionId(button.id())
        .text(SlackText.plain(button.label(), SlackLimits.BUTTON_TEXT))
        .style(button.style() == Element.Button.Style.PRIMARY ? "primary" : null)
        .build();
  }

  private static RichTextSectionElement section(String text, boolean bold) {
    return RichTextSectionElement.builder().elements(SlackText.verbatim(text, bold)).build();
  }

  private static RichTextBlock richText(BlockElement element) {
    return richText(List.of(element));
  }

  private static RichTextBlock richText(List<BlockElement> elements) {
    return RichTextBlock.builder().elements(elements).build();
  }
}
