package no.praksis.bot.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;

/**
 * Views in a size that a platform takes. A heading stays with what follows it, notes and buttons
 * with what stands before them.
 */
public final class Parts {
  private final List<Measure> measures;
  private final Function<Element, List<? extends Element>> pieces;

  /**
   * What a platform measures.
   *
   * @param of one element
   * @param most that a whole may have of it
   */
  public record Measure(ToIntFunction<Element> of, int most) {}

  /**
   * @param measures each of which a whole has to keep; the first says what is heavy
   * @param pieces of an element that is more than a whole may be, none of them more
   */
  public Parts(List<Measure> measures, Function<Element, List<? extends Element>> pieces) {
    this.measures = List.copyOf(measures);
    this.pieces = pieces;
  }

  /**
   * The message in parts, in order; itself when it fits. It comes apart between answers; only what
   * is longer than a whole message is cut.
   */
  public List<Message> split(Message message) {
    if (fits(sum(message.elements()))) {
      return List.of(message);
    }
    List<List<Element>> parts = new ArrayList<>();
    List<Element> part = new ArrayList<>();
    int[] filled = sum(List.of());
    for (List<Element> group : groups(lightEnough(message.elements()))) {
      boolean together = fits(plus(filled, sum(group)));
      for (Element element : group) {
        int[] one = sum(List.of(element));
        if (!fits(plus(filled, one)) || !together) {
          parts.add(part);
          part = new ArrayList<>();
          filled = sum(List.of());
          together = true;
        }
        part.add(element);
        filled = plus(filled, one);
      }
    }
    parts.add(part);
    return parts.stream()
        .map(Parts::withoutDividersAround)
        .filter(elements -> !elements.isEmpty())
        .map(elements -> new Message(message.summary(), elements))
        .toList();
  }

  /**
   * What of a home fits, under its title: its heaviest section gives way first, from its end, and a
   * line in its place says how to see the rest.
   */
  public List<Element> fitting(Home home) {
    List<Section> sections = sections(home);
    while (!fits(sections.stream().map(Section::weight).reduce(sum(List.of()), Parts::plus))) {
      Optional<Section> heaviest =
          sections.stream()
              .filter(Section::hasMore)
              .max(Comparator.comparingInt(section -> section.weight()[0]));
      if (heaviest.isEmpty()) {
        break;
      }
      heaviest.get().shorten();
    }
    List<Element> elements = new ArrayList<>();
    for (Section section : sections) {
      if (section != sections.getFirst()) {
        elements.add(new Element.Divider());
      }
      elements.addAll(section.elements());
    }
    return elements;
  }

  private List<Section> sections(Home home) {
    List<List<Element>> sections = new ArrayList<>();
    sections.add(new ArrayList<>(List.of(new Element.Heading(home.title()))));
    for (Element element : lightEnough(home.elements())) {
      if (element instanceof Element.Divider) {
        sections.add(new ArrayList<>());
      } else {
        sections.getLast().add(element);
      }
    }
    return sections.stream().map(elements -> new Section(groups(elements), home.more())).toList();
  }

  /** What stands between two lines, and is whole or ends with how to see the rest. */
  private final class Section {
    private final List<List<Element>> groups;
    private final Element more;
    private boolean whole = true;
    private int[] weight;

    Section(List<List<Element>> groups, String more) {
      this.groups = groups;
      this.more = new Element.Note(more);
      weight = weighed();
    }

    void shorten() {
      groups.removeLast();
      whole = false;
      weight = weighed();
    }

    private int[] weighed() {
      return plus(sum(elements()), sum(List.of(new Element.Divider())));
    }

    boolean hasMore() {
      return !groups.isEmpty();
    }

    /** Of each measure, with the line above it. */
    int[] weight() {
      return weight;
    }

    List<Element> elements() {
      List<Element> elements = new ArrayList<>();
      groups.forEach(elements::addAll);
      if (!whole) {
        elements.add(more);
      }
      return elements;
    }
  }

  /** Of each measure. */
  private int[] sum(List<Element> elements) {
    return measures.stream()
        .mapToInt(measure -> elements.stream().mapToInt(measure.of()).sum())
        .toArray();
  }

  private static int[] plus(int[] one, int[] other) {
    int[] sum = one.clone();
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  private boolean fits(int[] sums) {
    return IntStream.range(0, sums.length).allMatch(i -> sums[i] <= measures.get(i).most());
  }

  private List<Element> lightEnough(List<Element> elements) {
    return elements.stream()
        .flatMap(
            element ->
                fits(sum(List.of(element))) ? Stream.of(element) : pieces.apply(element).stream())
        .toList();
  }

  /** What belongs together. */
  private static List<List<Element>> groups(List<Element> elements) {
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
}
