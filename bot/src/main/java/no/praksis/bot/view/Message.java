package no.praksis.bot.view;

import java.util.List;

/**
 * A message in a channel or chat. All strings in it are plain text, never markup; each renderer
 * escapes them for its platform.
 *
 * @param summary one line for notifications and for screens that show no elements
 */
public record Message(String summary, List<Element> elements) implements View {
  public Message {
    elements = List.copyOf(elements);
  }

  /** A message of one paragraph. */
  public static Message of(String text) {
    return new Message(text, List.of(new Element.Paragraph(text)));
  }
}
