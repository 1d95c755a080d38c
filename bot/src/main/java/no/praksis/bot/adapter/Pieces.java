package no.praksis.bot.adapter;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.praksis.bot.view.Element;

/**
 * An element that is too much for a message of its own, in several.
 *
 * @param cuts how texts are cut
 * @param most of one element's text, so that what is around it fits as well
 * @param mostNote of a note
 */
public record Pieces(Cuts cuts, int most, int mostNote)
    implements Function<Element, List<? extends Element>> {

  @Override
  public List<? extends Element> apply(Element element) {
    return switch (element) {
      case Element.Heading heading -> paragraphs(heading.text());
      case Element.Paragraph paragraph -> paragraphs(paragraph.text());
      case Element.Progress progress -> paragraphs(progress.text());
      case Element.Note note -> notes(note.text());
      case Element.Picture picture -> notes(picture.alt());
      case Element.Quote quote ->
          pieces(quote.text()).map(piece -> new Element.Quote(quote.author(), piece)).toList();
      case Element.Items items ->
          items.items().stream()
              .flatMap(this::pieces)
              .map(item -> new Element.Items(List.of(item)))
              .toList();
      case Element.Buttons row ->
          row.buttons().stream().map(button -> Element.Buttons.of(button)).toList();
      case Element.Divider divider -> List.of(divider);
      case Element.Attachment attachment -> List.of(attachment);
    };
  }

  private List<Element.Paragraph> paragraphs(String text) {
    return pieces(text).map(Element.Paragraph::new).toList();
  }

  private List<Element.Note> notes(String text) {
    return cuts.pieces(text, mostNote).stream().map(Element.Note::new).toList();
  }

  private Stream<String> pieces(String text) {
    return cuts.pieces(text, most).stream();
  }
}
