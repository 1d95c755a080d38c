package no.praksis.bot.view;

import java.util.List;

/** One person's home view. */
public record Home(String title, List<Element> elements) implements View {
  public Home {
    elements = List.copyOf(elements);
  }
}
