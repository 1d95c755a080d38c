package no.praksis.bot.playground;

import java.util.List;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Part;

/** Finds the buttons of a view. */
final class Buttons {
  private Buttons() {}

  static List<Element.Button> in(List<? extends Part> parts) {
    return parts.stream()
        .filter(Element.Buttons.class::isInstance)
        .map(Element.Buttons.class::cast)
        .flatMap(row -> row.buttons().stream())
        .toList();
  }

  static boolean has(List<? extends Part> parts, String id) {
    return in(parts).stream().anyMatch(button -> button.id().equals(id));
  }
}
