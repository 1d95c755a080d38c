package no.praksis.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;

/**
 * A message in parts that Slack takes. It comes apart between answers; a heading stays with what
 * follows it, notes and buttons with what stands before them. Only what is longer than a whole
 * message is cut, see {@link SlackCuts}.
 */
final class SlackSplitter {
  /** Of one element, so that its author or mark fits beside it. */
  private static final int MOST_TEXT = SlackLimits.MESSAGE_WEIGHT - 2000;

  private SlackSplitter() {}

  /** In order; the message itself when it fits. */
  static List<Message> split(Message message) {
    if (fits(message.elements())) {
      return List.of(message);
    }
    List<List<Element>> parts = new ArrayList<>();
    List<Element> part = new ArrayList<>();
    for (List<Element> group : groups(pieces(message.elements()))) {
      if (!fits(join(part, group))) {
        parts.add(part);
        part = new ArrayList<>();
      }
      for (Element element : group) {
        if (!fits(join(part, List.of(element)))) {
          parts.add(part);
          part = new ArrayList<>();
        }
        part.add(element);
      }
    }
    parts.add(part);
    return parts.stream()
        .map(SlackSplitter::withoutDividersAround)
        .filter(elements -> !elements.isEmpty())
        .map(elements -> new Message(message.summary(), elements))
        .toList();
  }

  /** What belongs together. */
  static List<List<Element>> groups(List<Element> elements) {
    List<List<Element>> groups = new ArrayList<>();
    boolean heading = false;
    for (Element element : elements) {
      boolean leans = element instanceof Element.Note || element instanceof Element.Buttons;
      if (groups.isEmpty() || !(heading || leans)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(element);
      heading = element instanceof Element.Heading;
    }
    return groups;
  }

  private static boolean fits(List<Element> elements) {
    return elements.isEmpty()
        || (elements.stream().mapToInt(SlackWeight::blocks).sum() <= SlackLimits.MESSAGE_BLOCKS
            && elements.stream().mapToInt(SlackWeight::of).sum() <= SlackLimits.MESSAGE_WEIGHT);
  }

  private static List<Element> join(List<Element> first, List<Element> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<Element> withoutDividersAround(List<Element> elements) {
    int from = 0;
    int to = elements.size();
    while (from < to && elements.get(from) instanceof Element.Divider) {
      from++;
    }
    while (to > from && elements.get(to - 1) instanceof Element.Divider) {
      to--;
    }
    return elements.subList(from, to);
  }

  /** The same with everything cut that would not fit into a message of its own. */
  private static List<Element> pieces(List<Element> elements) {
    return elements.stream()
        .flatMap(element -> fits(List.of(element)) ? Stream.of(element) : pieces(element).stream())
        .toList();
  }

  private static List<? extends Element> pieces(Element element) {
    return switch (element) {
      case Element.Heading heading -> paragraphs(heading.text());
      case Element.Paragraph paragraph -> paragraphs(paragraph.text());
      case Element.Note note ->
          SlackCuts.pieces(note.text(), SlackLimits.CONTEXT_TEXT).stream()
              .map(Element.Note::new)
              .toList();
      case Element.Quote quote ->
          SlackCuts.pieces(quote.text(), MOST_TEXT).stream()
              .map(piece -> new Element.Quote(quote.author(), piece))
              .toList();
      case Element.Items items ->
          items.items().stream()
              .flatMap(item -> SlackCuts.pieces(item, MOST_TEXT).stream())
              .map(item -> new Element.Items(List.of(item)))
              .toList();
      case Element.Progress progress -> paragraphs(progress.text());
      case Element.Buttons row ->
          row.buttons().stream().map(button -> Element.Buttons.of(button)).toList();
      case Element.Divider divider -> List.of(divider);
      case Element.Picture picture -> List.of(picture);
      case Element.Attachment attachment -> List.of(attachment);
    };
  }

  private static List<Element.Paragraph> paragraphs(String text) {
    return SlackCuts.pieces(text, MOST_TEXT).stream().map(Element.Paragraph::new).toList();
  }
}
