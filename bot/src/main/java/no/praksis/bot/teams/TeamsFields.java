package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Texts;
import org.jspecify.annotations.Nullable;

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

  private final Texts texts;

  TeamsFields(Texts texts) {
    this.texts = texts;
  }

  /**
   * The field with its hint; none for a field with nothing to choose from.
   *
   * @param error what is wrong with it; null when nothing is
   */
  List<ObjectNode> of(Field field, @Nullable String error) {
    Optional<ObjectNode> input = input(field);
    List<ObjectNode> nodes = new ArrayList<>();
    if (input.isPresent()) {
      // Screen readers read the label and not what stands below the input
      String label = (error == null ? "" : "⚠️ ") + TeamsText.line(field.label());
      input.get().put("id", MARK + field.id()).put("label", label).put("spacing", spacing(field));
      if (field.required() && canBeEmpty(field, input.get())) {
        input.get().put("isRequired", true).put("errorMessage", texts.say("teams.required"));
      }
      nodes.add(input.get());
      below(TeamsElements.note(field.hint()), nodes);
    }
    if (error != null) {
      below(TeamsElements.warning(error), nodes);
    }
    return nodes;
  }

  /** One of several options can't be taken back, so that a mark beside it would say nothing. */
  private static boolean canBeEmpty(Field field, ObjectNode input) {
    return field instanceof Field.Several || !input.has("choices") || !input.has("value");
  }

  private static void below(List<ObjectNode> words, List<ObjectNode> nodes) {
    words.forEach(word -> nodes.add(word.put("spacing", "Small")));
  }

  private static String spacing(Field field) {
    return isBeside(field) ? "Small" : "Large";
  }

  private static boolean isBeside(Field field) {
    return field instanceof Field.Choice choice && choice.look() == Field.Choice.Look.SMALL_MENU;
  }

  private Optional<ObjectNode> input(Field field) {
    return switch (field) {
      case Field.Text text ->
          Optional.of(
              value(input("Input.Text"), ShownWords.clean(text.value()))
                  .put("isMultiline", text.lines() > 1));
      case Field.Date date -> Optional.of(value(input("Input.Date"), matching(DATE, date.value())));
      case Field.Time time -> Optional.of(value(input("Input.Time"), matching(TIME, time.value())));
      case Field.Choice choice ->
          choice.look() == Field.Choice.Look.BUTTONS
              ? choices(choice.options(), List.of(choice.value())).map(TeamsFields::expanded)
              : choices(choice.options(), List.of(choice.value())).map(this::menu);
      case Field.Somebody somebody ->
          choices(somebody.options(), List.of(somebody.value())).map(this::menu);
      case Field.Several several ->
          choices(several.options(), several.chosen())
              .map(input -> expanded(input).put("isMultiSelect", true));
    };
  }

  private static ObjectNode expanded(ObjectNode choices) {
    return choices.put("style", "expanded");
  }

  private ObjectNode menu(ObjectNode choices) {
    return choices.put("style", "compact").put("placeholder", texts.say("teams.choose"));
  }

  private static Optional<ObjectNode> choices(List<Field.Option> options, List<String> chosen) {
    if (options.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode input = input("Input.ChoiceSet").put("wrap", true);
    ArrayNode choices = input.putArray("choices");
    for (Field.Option option : options) {
      choices.addObject().put("title", TeamsText.line(option.label())).put("value", option.id());
    }
    String offered =
        options.stream()
            .map(Field.Option::id)
            .filter(chosen::contains)
            .collect(Collectors.joining(","));
    return Optional.of(value(input, offered));
  }

  private static ObjectNode input(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode value(ObjectNode input, String value) {
    return value.isEmpty() ? input : input.put("value", value);
  }

  private static String matching(Pattern pattern, String value) {
    return pattern.matcher(value).matches() ? value : "";
  }
}
