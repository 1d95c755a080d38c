package no.praksis.bot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Field;
import org.jspecify.annotations.Nullable;

/** The fields of one form, each with its label, hint and error tied to it for every reader. */
final class FieldHtml {
  private final HtmlWriter out;
  private final Map<String, String> errors;
  private final String optional;
  private int count;

  FieldHtml(HtmlWriter out, Map<String, String> errors, String optional) {
    this.out = out;
    this.errors = errors;
    this.optional = optional;
  }

  void field(Field field) {
    String id = "f" + count++;
    boolean buttons = field instanceof Field.Choice c && c.look() == Field.Choice.Look.BUTTONS;
    boolean boxes = field instanceof Field.Several;
    boolean small = field instanceof Field.Choice c && c.look() == Field.Choice.Look.SMALL_MENU;
    String tag = buttons || boxes ? "fieldset" : "div";
    out.open(tag, "class", small ? "field small-menu" : "field");
    if (buttons || boxes) {
      out.open("legend");
      label(field, !field.required());
      out.close("legend");
    } else {
      out.open("label", "for", id);
      label(field, !field.required() && !small);
      out.close("label");
    }
    if (!field.hint().isEmpty()) {
      out.element("p", field.hint(), "class", "hint", "id", id + "-hint", "dir", "auto");
    }
    control(field, id);
    String error = errors.get(field.id());
    if (error != null) {
      out.element("p", error, "class", "error", "id", id + "-error", "dir", "auto");
    }
    out.close(tag);
  }

  private void label(Field field, boolean sayOptional) {
    out.element("span", field.label(), "dir", "auto");
    if (sayOptional) {
      out.text(" ").element("small", optional);
    }
  }

  private void control(Field field, String id) {
    switch (field) {
      case Field.Text text -> text(text, id);
      case Field.Date date -> input(date, id, "date");
      case Field.Time time -> input(time, id, "time");
      case Field.Somebody somebody -> menu(somebody, somebody.options(), id);
      case Field.Several several ->
          ticks(several, "checkbox", several.options(), several.chosen(), id);
      case Field.Choice choice -> {
        if (choice.look() == Field.Choice.Look.BUTTONS) {
          ticks(choice, "radio", choice.options(), List.of(choice.value()), id);
        } else {
          menu(choice, choice.options(), id);
        }
      }
    }
  }

  private void text(Field.Text text, String id) {
    if (text.lines() > 1) {
      // A line break right after the tag is dropped by browsers, so one of ours comes first.
      out.open("textarea", attributes(text, id, "rows", Integer.toString(text.lines())))
          .text("\n" + text.value())
          .close("textarea");
    } else {
      input(text, id, "text");
    }
  }

  private void input(Field field, String id, String type) {
    out.empty("input", attributes(field, id, "type", type, "value", field.value()));
  }

  private void menu(Field field, List<Field.Option> options, String id) {
    out.open("select", attributes(field, id));
    if (options.stream().noneMatch(option -> option.id().equals(field.value()))) {
      option("", "", true);
    }
    options.forEach(o -> option(o.id(), o.label(), o.id().equals(field.value())));
    out.close("select");
  }

  private void option(String id, String label, boolean selected) {
    if (selected) {
      out.element("option", label, "value", id, "selected", "selected");
    } else {
      out.element("option", label, "value", id);
    }
  }

  /** All options beside each other, each one tap away. */
  private void ticks(
      Field field, String type, List<Field.Option> options, List<String> chosen, String id) {
    out.open("div", "class", "radios");
    int index = 0;
    for (Field.Option option : options) {
      String optionId = index == 0 ? id : id + "-" + index;
      index++;
      List<String> attributes = new ArrayList<>(List.of(attributes(field, optionId, "type", type)));
      attributes.addAll(List.of("value", option.id()));
      if (chosen.contains(option.id())) {
        attributes.addAll(List.of("checked", "checked"));
      }
      out.open("label", "for", optionId)
          .empty("input", attributes.toArray(String[]::new))
          .element("span", option.label(), "dir", "auto")
          .close("label");
    }
    out.close("div");
  }

  private String[] attributes(Field field, String id, String... more) {
    List<String> attributes =
        new ArrayList<>(List.of("id", id, "name", HtmlRenderer.FIELD_PREFIX + field.id()));
    attributes.addAll(List.of(more));
    if (field instanceof Field.Text) {
      attributes.addAll(List.of("dir", "auto", "autocomplete", "off"));
    }
    if (field.required()) {
      attributes.addAll(List.of("aria-required", "true"));
    }
    String own = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
    String described = described(field, own);
    if (described != null) {
      attributes.addAll(List.of("aria-describedby", described));
    }
    if (errors.containsKey(field.id())) {
      attributes.addAll(List.of("aria-invalid", "true"));
    }
    return attributes.toArray(String[]::new);
  }

  private @Nullable String described(Field field, String id) {
    List<String> ids = new ArrayList<>();
    if (errors.containsKey(field.id())) {
      ids.add(id + "-error");
    }
    if (!field.hint().isEmpty()) {
      ids.add(id + "-hint");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
