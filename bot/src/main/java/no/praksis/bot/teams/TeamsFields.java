package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Texts;

/**
 * Fields as inputs, whose ids are those of the fields behind a mark.
 *
 * <p>No {@code maxLength}: without it people can type on, and the conversation that reads the form
 * refuses what is too long in their language, with all of it still there.
 */
final class TeamsFields {
  /** What the id of every input begins with, so that no field is taken for data of a button. */
  static final String MARK = "v:";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private TeamsFields() {}

  /** None for a field with nothing to choose from. */
  static List<ObjectNode> of(Field field, Texts texts) {
    return switch (field) {
      case Field.Text text ->
          with(input(text, "Input.Text").put("isMultiline", text.lines() > 1), text, text.value());
      case Field.Date date -> with(input(date, "Input.Date"), date, matching(DATE, date.value()));
      case Field.Time time -> with(input(time, "Input.Time"), time, matching(TIME, time.value()));
      case Field.Choice choice ->
          choices(
              choice,
              choice.options(),
              choice.look() == Field.Choice.Look.BUTTONS ? "expanded" : "compact");
      case Field.Somebody somebody -> choices(somebody, somebody.options(), "compact");
      case Field.Several several -> choices(several, several.options(), "expanded");
    };
  }

  private static List<ObjectNode> choices(Field field, List<Field.Option> options, String style) {
    if (options.isEmpty()) {
      return List.of();
    }
    ObjectNode input = input(field, "Input.ChoiceSet").put("style", style).put("wrap", true);
    if (field instanceof Field.Several) {
      input.put("isMultiSelect", true);
    }
    ArrayNode choices = input.putArray("choices");
    options.forEach(
        option ->
            choices
                .addObject()
                .put("title", TeamsText.line(option.label()))
                .put("value", option.id()));
    return with(input, field, field.value());
  }

  private static ObjectNode input(Field field, String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("id", MARK + field.id())
        .put("label", TeamsText.line(field.label()));
  }

  private static String matching(Pattern pattern, String value) {
    return pattern.matcher(value).matches() ? value : "";
  }

  private static List<ObjectNode> with(ObjectNode input, Field field, String value) {
    if (!value.isEmpty()) {
      input.put("value", TeamsText.clean(value));
    }
    List<ObjectNode> all = new ArrayList<>();
    all.add(input);
    all.addAll(TeamsElements.note(field.hint()));
    return all;
  }
}
