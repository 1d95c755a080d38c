package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Slack demands of block elements. */
final class ElementRules {
  private static final Set<String> INPUTS =
      Set.of(
          "plain_text_input",
          "email_text_input",
          "number_input",
          "url_text_input",
          "rich_text_input",
          "file_input");
  private static final Set<String> BOTH =
      Set.of(
          "static_select",
          "multi_static_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "external_select",
          "radio_buttons",
          "checkboxes",
          "datepicker",
          "timepicker",
          "datetimepicker");
  private static final int MAX_TYPED = 3000;

  private final Findings findings;

  ElementRules(Findings findings) {
    this.findings = findings;
  }

  /** An element of an actions block or beside a section. */
  void pressable(String pointer, JsonNode element) {
    String type = element.path("type").asText();
    if (!type.equals("button") && !type.equals("overflow") && !BOTH.contains(type)) {
      findings.add("unsupported type: " + type, pointer + "/type");
    }
    element(pointer, element);
  }

  /** The element of an input block. */
  void fillable(String pointer, JsonNode element) {
    String type = element.path("type").asText();
    if (!INPUTS.contains(type) && !BOTH.contains(type)) {
      findings.add("unsupported type: " + type, pointer + "/type");
    }
    element(pointer, element);
  }

  private void element(String pointer, JsonNode element) {
    Limit.optional(findings, pointer, element, "action_id", Limit.ID);
    if (element.has("placeholder")) {
      JsonNode placeholder = element.get("placeholder");
      Limit.text(findings, pointer + "/placeholder", placeholder, Limit.PLACEHOLDER, true);
    }
    switch (element.path("type").asText()) {
      case "button" -> button(pointer, element);
      case "static_select", "multi_static_select" ->
          options(pointer, element, Limit.SELECT_OPTIONS, true);
      case "radio_buttons", "checkboxes" -> options(pointer, element, Limit.FEW_OPTIONS, false);
      case "overflow" -> options(pointer, element, Limit.OVERFLOW_OPTIONS, true);
      case "plain_text_input" -> typed(pointer, element);
      case "datepicker" -> matches(pointer, element, "initial_date", "\\d{4}-\\d\\d-\\d\\d");
      case "timepicker" -> matches(pointer, element, "initial_time", "([01]\\d|2[0-3]):[0-5]\\d");
      default -> {}
    }
  }

  private void button(String pointer, JsonNode button) {
    Limit.text(findings, pointer + "/text", button.path("text"), Limit.BUTTON, true);
    Limit.optional(findings, pointer, button, "value", Limit.VALUE);
    Limit.optional(findings, pointer, button, "url", Limit.URL);
    Limit.optional(findings, pointer, button, "accessibility_label", Limit.BUTTON);
    matches(pointer, button, "style", "primary|danger");
  }

  private void typed(String pointer, JsonNode input) {
    if (input.path("initial_value").asText().length() > MAX_TYPED) {
      findings.add("must be less than 3001 characters", pointer + "/initial_value");
    }
    if (input.has("max_length")
        && (input.get("max_length").asInt() < 1 || input.get("max_length").asInt() > MAX_TYPED)) {
      findings.add("must be between 1 and 3000", pointer + "/max_length");
    }
    if (input.has("min_length")
        && (input.get("min_length").asInt() < 0 || input.get("min_length").asInt() > MAX_TYPED)) {
      findings.add("must be between 0 and 3000", pointer + "/min_length");
    }
  }

  private void matches(String pointer, JsonNode element, String name, String pattern) {
    if (element.has(name) && !element.get(name).asText().matches(pattern)) {
      findings.add("invalid value", pointer + "/" + name);
    }
  }

  private void options(String pointer, JsonNode element, int max, boolean plainOnly) {
    if (element.has("option_groups")) {
      Limit.count(findings, pointer + "/option_groups", element.get("option_groups"), 1, 100);
      return;
    }
    JsonNode options = element.path("options");
    Limit.count(findings, pointer + "/options", options, 1, max);
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      option(pointer + "/options/" + i, options.get(i), plainOnly);
      if (!values.add(options.get(i).path("value").asText())) {
        findings.add("option values must be unique", pointer + "/options/" + i);
      }
    }
    initial(pointer, element, Json.all(options));
  }

  private void option(String pointer, JsonNode option, boolean plainOnly) {
    Limit.text(findings, pointer + "/text", option.path("text"), Limit.OPTION, plainOnly);
    Limit.string(findings, pointer + "/value", option.path("value"), Limit.OPTION_VALUE);
    if (option.has("description")) {
      JsonNode description = option.get("description");
      Limit.text(findings, pointer + "/description", description, Limit.OPTION, plainOnly);
    }
  }

  private void initial(String pointer, JsonNode element, List<JsonNode> options) {
    if (element.has("initial_option") && !options.contains(element.get("initial_option"))) {
      findings.add("must match one of the options", pointer + "/initial_option");
    }
    if (element.has("initial_options")) {
      Limit.count(findings, pointer + "/initial_options", element.get("initial_options"), 1, 100);
      if (!options.containsAll(Json.all(element.get("initial_options")))) {
        findings.add("must match the options", pointer + "/initial_options");
      }
    }
  }
}
