package no.praksis.bot.slack;

import no.praksis.bot.view.Element;

/** How much of a message an element takes, see {@link SlackLimits#MESSAGE_WEIGHT}. */
final class SlackWeight {
  private static final int WORDS = SlackLimits.BLOCK_WEIGHT + 2 * SlackLimits.ELEMENT_WEIGHT;

  private SlackWeight() {}

  /** How many blocks it takes at most. */
  static int blocks(Element element) {
    return switch (element) {
      case Element.Note note when SlackText.CUTS.length(note.text()) > SlackLimits.CONTEXT_TEXT ->
          SlackText.CUTS.pieces(note.text(), SlackLimits.CONTEXT_TEXT).size();
      case Element.Buttons row -> Math.ceilDiv(row.buttons().size(), SlackLimits.BUTTONS);
      case Element other -> 1;
    };
  }

  static int of(Element element) {
    return switch (element) {
      case Element.Heading heading -> WORDS + SlackText.CUTS.length(heading.text());
      case Element.Paragraph paragraph -> words(paragraph.text());
      case Element.Note note ->
          SlackText.CUTS.length(note.text())
              + (1 + note.text().length() / SlackLimits.CONTEXT_TEXT * 2) * WORDS;
      case Element.Quote quote ->
          words(quote.text())
              + SlackText.CUTS.length(quote.author())
              + 2 * SlackLimits.ELEMENT_WEIGHT;
      case Element.Items items ->
          WORDS
              + items.items().stream()
                  .mapToInt(item -> SlackText.CUTS.length(item) + 2 * SlackLimits.ELEMENT_WEIGHT)
                  .sum();
      case Element.Progress progress -> words(progress.text()) + SlackLimits.ELEMENT_WEIGHT;
      case Element.Divider divider -> SlackLimits.BLOCK_WEIGHT;
      case Element.Picture picture -> WORDS + SlackText.CUTS.length(picture.alt());
      case Element.Attachment attachment -> WORDS + SlackText.CUTS.length(attachment.name());
      case Element.Buttons row ->
          SlackLimits.BLOCK_WEIGHT * (1 + row.buttons().size() / SlackLimits.BUTTONS)
              + row.buttons().stream().mapToInt(SlackWeight::button).sum();
    };
  }

  /** A long text stands in several elements. */
  private static int words(String text) {
    return WORDS
        + SlackText.CUTS.length(text)
        + text.length() / SlackLimits.TEXT * SlackLimits.ELEMENT_WEIGHT;
  }

  private static int button(Element.Button button) {
    return 2 * SlackLimits.ELEMENT_WEIGHT
        + button.id().length()
        + SlackText.CUTS.length(button.label());
  }
}
