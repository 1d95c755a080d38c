package no.praksis.bot.view;

import java.util.List;

/**
 * One person's home view.
 *
 * @param more how to see the rest, for platforms on which not all of it fits
 */
public record Home(String title, List<Element> elements, String more) implements View {
  public Home {
    elements = List.copyOf(elements);
  }
}
