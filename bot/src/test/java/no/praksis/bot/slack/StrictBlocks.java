package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether Slack takes what we send, by its reference of Block Kit and stricter: no property that is
 * not named here, no empty text, no half of a character, one action id once in a view, and all
 * texts plain and escaped. Lengths count entities as they stand.
 */
final class StrictBlocks {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Above ours, below what people have measured. */
  private static final int MOST_WEIGHT = 13_000;

  private static final Map<String, Set<String>> PROPERTIES =
      Map.ofEntries(
          Map.entry("header", Set.of("text")),
          Map.entry("context", Set.of("elements")),
          Map.entry("divider", Set.of()),
          Map.entry("image", Set.of("slack_file", "alt_text")),
          Map.entry("actions", Set.of("elements")),
          Map.entry("input", Set.of("block_id", "label", "hint", "optional", "element")),
          Map.entry("rich_text", Set.of("elements")),
          Map.entry("rich_text_section", Set.of("elements")),
          Map.entry("rich_text_quote", Set.of("elements")),
          Map.entry("rich_text_list", Set.of("elements", "style")),
          Map.entry("text", Set.of("text", "style")),
          Map.entry("plain_text", Set.of("text", "emoji")),
          Map.entry("button", Set.of("text", "action_id", "style")),
          Map.entry("plain_text_input", Set.of("action_id", "multiline", "initial_value")),
          Map.entry("datepicker", Set.of("action_id", "initial_date")),
          Map.entry("timepicker", Set.of("action_id", "initial_time")),
          Map.entry("radio_buttons", Set.of("action_id", "options", "initial_option")),
          Map.entry("checkboxes", Set.of("action_id", "options", "initial_options")),
          Map.entry(
              "static_select", Set.of("action_id", "options", "option_groups", "initial_option")),
          Map.entry(
              "multi_static_select",
              Set.of("action_id", "options", "option_groups", "initial_options")));

  private static final Map<String, Integer> MOST_ELEMENTS = Map.of("actions", 25, "context", 10);
  private static final Map<String, Integer> MOST_OPTIONS =
      Map.of("radio_buttons", 10, "checkboxes", 10);

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private final Set<String> actionIds = new HashSet<>();
  private int weight;

  private StrictBlocks() {}

  static List<String> inMessage(SlackRenderer.Rendered message) {
    StrictBlocks check = new StrictBlocks();
    check.blocks(tree(message.blocks()), 1, 50);
    if (check.weight > MOST_WEIGHT) {
      check.wrong.add("a message of " + check.weight);
    }
    check.fallback(message.text());
    return check.wrong;
  }

  static List<String> inView(View view) {
    StrictBlocks check = new StrictBlocks();
    JsonNode tree = tree(view);
    check.blocks(tree.path("blocks"), 1, 100);
    check.view(tree);
    return check.wrong;
  }

  static JsonNode tree(Object slack) {
    try {
      return JSON.readTree(JsonOps.toJsonString(slack));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void fallback(String text) {
    string("text", text, 40_000);
    escaped("text", text);
    if (text.getBytes(StandardCharsets.UTF_8).length > 4000) {
      wrong.add("a text that chat.update does not take");
    }
  }

  private void view(JsonNode view) {
    boolean modal = view.path("type").asText().equals("modal");
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > 250_000) {
      wrong.add("a view too large");
    }
    if (!modal) {
      only("home", view, Set.of("type", "blocks"));
      return;
    }
    only(
        "modal",
        view,
        Set.of("type", "callback_id", "private_metadata", "title", "submit", "blocks"));
    text("title", view.path("title"), 24);
    string("callback_id", view.path("callback_id").asText(), 255);
    string("private_metadata", view.path("private_metadata").asText(), 3000);
    boolean inputs = view.path("blocks").findValuesAsText("type").contains("input");
    if (inputs) {
      text("submit", view.path("submit"), 24);
    }
  }

  private void blocks(JsonNode blocks, int least, int most) {
    if (blocks.size() < least || blocks.size() > most) {
      wrong.add(blocks.size() + " blocks");
    }
    blocks.forEach(
        block -> {
          weight += 130;
          part(block);
        });
  }

  private void part(JsonNode part) {
    String type = part.path("type").asText();
    Set<String> properties = PROPERTIES.get(type);
    if (properties == null) {
      wrong.add("unknown type " + type);
      return;
    }
    only(type, part, properties);
    weight += 25;
    if (type.equals("actions")) {
      actionIds.clear();
    }
    if (part.has("elements")) {
      JsonNode elements = part.get("elements");
      int most = MOST_ELEMENTS.getOrDefault(type, Integer.MAX_VALUE);
      if (elements.isEmpty() || elements.size() > most) {
        wrong.add(elements.size() + " elements in " + type);
      }
      elements.forEach(this::part);
    }
    switch (type) {
      case "header" -> text(type, part.path("text"), 150);
      case "plain_text" -> text("context", part, 2000);
      case "text" -> string("rich text", part.path("text").asText(), 3000);
      case "image" -> image(part);
      case "input" -> input(part);
      case "button" -> button(part);
      default -> {}
    }
  }

  private void image(JsonNode image) {
    string("alt_text", image.path("alt_text").asText(), 2000);
    string("slack_file", image.path("slack_file").path("id").asText(), 255);
  }

  private void button(JsonNode button) {
    text("button", button.path("text"), 75);
    String id = button.path("action_id").asText();
    string("action_id", id, 255);
    if (!actionIds.add(id)) {
      wrong.add("twice the button " + id);
    }
  }

  private void input(JsonNode input) {
    text("label", input.path("label"), 2000);
    if (input.has("hint")) {
      text("hint", input.get("hint"), 2000);
    }
    String id = input.path("block_id").asText();
    string("block_id", id, 255);
    if (!blockIds.add(id)) {
      wrong.add("twice the block " + id);
    }
    JsonNode element = input.path("element");
    part(element);
    string("action_id", element.path("action_id").asText(), 255);
    options(element);
  }

  private void options(JsonNode element) {
    List<JsonNode> options = new ArrayList<>();
    element.path("options").forEach(options::add);
    if (element.has("option_groups")) {
      JsonNode groups = element.get("option_groups");
      if (groups.isEmpty() || groups.size() > 100 || !options.isEmpty()) {
        wrong.add(groups.size() + " groups of options beside " + options.size());
      }
      for (JsonNode group : groups) {
        only("option group", group, Set.of("label", "options"));
        text("group", group.path("label"), 75);
        few(group.path("options").size(), 100);
        group.path("options").forEach(options::add);
      }
    } else if (element.has("options")) {
      String type = element.path("type").asText();
      few(options.size(), MOST_OPTIONS.getOrDefault(type, 100));
    }
    Set<String> values = new HashSet<>();
    for (JsonNode option : options) {
      only("option", option, Set.of("text", "value"));
      text("option", option.path("text"), 75);
      string("option's value", option.path("value").asText(), 150);
      if (!values.add(option.path("value").asText())) {
        wrong.add("twice the option " + option);
      }
    }
    if (element.has("initial_option") && !options.contains(element.get("initial_option"))) {
      wrong.add("no such option " + element.get("initial_option"));
    }
    if (element.has("initial_options")) {
      few(element.get("initial_options").size(), 100);
      for (JsonNode chosen : element.get("initial_options")) {
        if (!options.contains(chosen)) {
          wrong.add("no such option " + chosen);
        }
      }
    }
  }

  private void few(int count, int most) {
    if (count < 1 || count > most) {
      wrong.add(count + " options");
    }
  }

  private void only(String what, JsonNode object, Set<String> allowed) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("type") && !allowed.contains(name)) {
                wrong.add(what + " has a property " + name);
              }
            });
  }

  private void text(String what, JsonNode text, int most) {
    if (!text.path("type").asText().equals("plain_text") || text.path("emoji").asBoolean(true)) {
      wrong.add("no plain text without emoji codes as " + what);
    }
    string(what, text.path("text").asText(), most);
    escaped(what, text.path("text").asText());
  }

  private void escaped(String what, String text) {
    if (!text.replaceAll("&(amp|lt|gt);", "").matches("(?s)[^&<>]*")) {
      wrong.add("not escaped: " + what + " " + text);
    }
  }

  private void string(String what, String text, int most) {
    weight += text.length();
    if (text.isBlank() || text.length() > most) {
      wrong.add(what + " of " + text.length() + " characters");
    }
    if (!StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
      wrong.add("half a character in " + what);
    }
  }
}
