package no.praksis.bot.web;

import java.util.List;
import java.util.stream.Collectors;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Part;

/** Everything that a view shows, as lines of text; buttons and fields are not among it. */
public final class PlainText {
  private PlainText() {}

  /** The message's elements, one under the other; its summary when it has none. */
  public static String of(Message message) {
    return message.elements().isEmpty() ? message.summary() : of(message.elements());
  }

  /** What the elements among {@code parts} show. */
  public static String of(List<? extends Part> parts) {
    return parts.stream()
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String of(Part part) {
    return switch (part) {
      case Element.Heading heading -> heading.text();
      case Element.Paragraph paragraph -> paragraph.text();
      case Element.Note note -> note.text();
      case Element.Quote quote when quote.author().isEmpty() -> quote.text();
      case Element.Quote quote -> quote.author() + ": " + quote.text();
      case Element.Items items ->
          items.items().stream().map("• "::concat).collect(Collectors.joining("\n"));
      case Element.Progress progress -> progress.text();
      case Element.Divider() -> "";
      case Element.Picture picture -> picture.alt();
      case Element.Attachment attachment -> attachment.name();
      case Element.Buttons buttons -> "";
      case Field field -> "";
    };
  }
}
