package no.praksis.bot.slack;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;

/**
 * What of a home fits into Slack's: its longest section gives way first, from its end, and a line
 * in its place says how to see the rest.
 */
final class SlackHome {
  private SlackHome() {}

  static List<Element> fitting(Home home) {
    List<Section> sections = sections(home);
    while (sections.stream().mapToInt(Section::blocks).sum() + sections.size() - 1
        > SlackLimits.VIEW_BLOCKS) {
      Section longest = sections.getFirst();
      for (Section section : sections) {
        longest = section.blocks() > longest.blocks() ? section : longest;
      }
      longest.shorten();
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

  private static List<Section> sections(Home home) {
    List<List<Element>> sections = new ArrayList<>();
    sections.add(new ArrayList<>(List.of(new Element.Heading(home.title()))));
    for (Element element : home.elements()) {
      if (element instanceof Element.Divider) {
        sections.add(new ArrayList<>());
      } else {
        sections.getLast().add(element);
      }
    }
    return sections.stream()
        .map(elements -> new Section(SlackSplitter.groups(elements), home.more()))
        .toList();
  }

  /** What stands between two lines, and is whole or ends with how to see the rest. */
  private static final class Section {
    private final List<List<Element>> groups;
    private final String more;
    private boolean whole = true;

    Section(List<List<Element>> groups, String more) {
      this.groups = groups;
      this.more = more;
    }

    void shorten() {
      groups.removeLast();
      whole = false;
    }

    int blocks() {
      return elements().stream().mapToInt(SlackWeight::blocks).sum();
    }

    List<Element> elements() {
      List<Element> elements = new ArrayList<>();
      groups.forEach(elements::addAll);
      if (!whole) {
        elements.add(new Element.Note(more));
      }
      return elements;
    }
  }
}
