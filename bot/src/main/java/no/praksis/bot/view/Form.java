package no.praksis.bot.view;

import java.util.List;
import java.util.Map;

/**
 * A form that opens as a dialog and closes only when its content is kept.
 *
 * @param id what is filled in, with ids after colons; comes back with the values
 * @param title at most 24 characters
 * @param errors what to mend, by field id; the field stands with all that was typed in it
 */
public record Form(
    String id, String title, List<Part> elements, String submit, Map<String, String> errors)
    implements View {
  public Form {
    elements = List.copyOf(elements);
    errors = Map.copyOf(errors);
  }

  public List<Field> fields() {
    return elements.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
  }

  /** The same form with what was typed, and what to mend. Unknown fields are left out. */
  public Form again(Map<String, String> values, Map<String, String> whatToMend) {
    List<Part> filled =
        elements.stream()
            .map(
                part ->
                    part instanceof Field field && values.containsKey(field.id())
                        ? field.with(values.get(field.id()))
                        : part)
            .toList();
    return new Form(id, title, filled, submit, whatToMend);
  }
}
