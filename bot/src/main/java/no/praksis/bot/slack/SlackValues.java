package no.praksis.bot.slack;

import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a modal, as {@link no.praksis.bot.view.Field} says it. */
final class SlackValues {
  private SlackValues() {}

  /** By field id; empty strings for what is empty. */
  static Map<String, String> of(@Nullable ViewState state) {
    Map<String, String> values = new HashMap<>();
    if (state == null || state.getValues() == null) {
      return values;
    }
    state
        .getValues()
        .forEach(
            (block, elements) ->
                SlackFields.field(block)
                    .ifPresent(
                        field ->
                            elements.values().forEach(value -> values.put(field, text(value)))));
    return values;
  }

  private static String text(ViewState.Value value) {
    return switch (value.getType()) {
      case "static_select", "radio_buttons" -> option(value.getSelectedOption());
      case "multi_static_select", "checkboxes" -> options(value.getSelectedOptions());
      case "datepicker" -> orEmpty(value.getSelectedDate());
      case "timepicker" -> orEmpty(value.getSelectedTime());
      default -> orEmpty(value.getValue()).replace("\r\n", "\n");
    };
  }

  private static String option(ViewState.@Nullable SelectedOption option) {
    return option == null ? "" : orEmpty(option.getValue());
  }

  private static String options(@Nullable List<ViewState.SelectedOption> options) {
    return options == null
        ? ""
        : options.stream().map(SlackValues::option).collect(Collectors.joining(","));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
