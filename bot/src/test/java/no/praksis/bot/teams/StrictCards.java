package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether Teams takes a card, by the schema of Adaptive Cards 1.5 and stricter: no property that is
 * not named here, no empty text, no half of a character, one input's id once, and nothing where
 * markdown is read that looks like it.
 */
final class StrictCards {
  /** Of a message in UTF-16, with everything around the card. */
  private static final int MESSAGE = 28 * 1024;

  private static final int AROUND = 2 * 1024;

  /** Of a form in a dialog, that is no message; what Teams takes of a bot's message at most. */
  private static final int FORM = 100 * 1024;

  private static final Set<String> INPUT =
      Set.of("id", "label", "value", "isRequired", "errorMessage");
  private static final Map<String, Set<String>> PROPERTIES =
      Map.ofEntries(
          Map.entry("AdaptiveCard", Set.of("version", "body", "actions", "msteams")),
          Map.entry("TextBlock", Set.of("text", "style", "size", "weight", "wrap")),
          Map.entry("RichTextBlock", Set.of("inlines")),
          Map.entry("TextRun", Set.of("text", "size", "weight", "color", "isSubtle")),
          Map.entry("Container", Set.of("items", "style")),
          Map.entry("Image", Set.of("url", "altText", "size", "msteams")),
          Map.entry("ActionSet", Set.of("actions")),
          Map.entry("Action.Submit", Set.of("title", "style", "data", "associatedInputs")),
          Map.entry("Action.OpenUrl", Set.of("title", "url")),
          Map.entry("Input.Text", Set.of("isMultiline")),
          Map.entry("Input.Date", Set.of()),
          Map.entry("Input.Time", Set.of()),
          Map.entry(
              "Input.ChoiceSet",
              Set.of("choices", "style", "isMultiSelect", "wrap", "placeholder")));

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "style", Set.of("heading", "emphasis", "positive", "compact", "expanded"),
          "size", Set.of("Small", "Medium", "Large", "Stretch"),
          "weight", Set.of("Bolder"),
          "color", Set.of("Accent", "Attention"),
          "spacing", Set.of("None", "Small", "Medium", "Large"),
          "associatedInputs", Set.of("none"));

  /** What a TextBlock makes something of, wherever it stands. */
  private static final Pattern MARKDOWN =
      Pattern.compile("[*_~`\\[\\]<>#\\\\|&{}]|^\\s*([-+]|\\d+[.)])|://|\\p{L}\\.\\p{L}");

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private StrictCards() {}

  static List<String> inMessage(JsonNode card) {
    return in(card, MESSAGE - AROUND);
  }

  static List<String> inForm(JsonNode card) {
    return in(card, FORM - AROUND);
  }

  private static List<String> in(JsonNode card, int most) {
    StrictCards check = new StrictCards();
    int size = card.toString().getBytes(StandardCharsets.UTF_16LE).length;
    if (size > most) {
      check.wrong.add("a card of " + size + " bytes");
    }
    if (!card.path("version").asText().equals("1.5") || card.path("body").isEmpty()) {
      check.wrong.add("no body, or version " + card.path("version"));
    }
    check.part(card);
    return check.wrong;
  }

  private void part(JsonNode part) {
    String type = part.path("type").asText();
    Set<String> properties = PROPERTIES.get(type);
    if (properties == null) {
      wrong.add("unknown type " + type);
      return;
    }
    part.properties().forEach(property -> property(type, properties, property));
    switch (type) {
      case "TextBlock" -> {
        string(type, part.path("text"));
        if (MARKDOWN.matcher(part.path("text").asText()).find()) {
          wrong.add("markdown in " + part);
        }
      }
      case "TextRun" -> {
        string(type, part.path("text"));
        if (part.path("text").asText().matches("(?s).*\\{\\{(DATE|TIME)\\(.*")) {
          wrong.add("a moment in " + part);
        }
      }
      case "RichTextBlock" -> parts(part.path("inlines"), Set.of("TextRun"));
      case "Container" -> parts(part.path("items"), Set.of("RichTextBlock"));
      case "Image" -> {
        string("altText", part.path("altText"));
        address(part.path("url").asText());
      }
      case "AdaptiveCard" -> {
        part.path("body").forEach(this::part);
        actions(part);
      }
      case "ActionSet" -> actions(part);
      case "Action.Submit" -> submit(part);
      case "Action.OpenUrl" -> {
        string("title", part.path("title"));
        address(part.path("url").asText());
      }
      default -> input(type, part);
    }
  }

  private void property(String type, Set<String> properties, Map.Entry<String, JsonNode> property) {
    String name = property.getKey();
    boolean everywhere = Set.of("type", "spacing", "separator").contains(name);
    boolean ofInputs = type.startsWith("Input.") && INPUT.contains(name);
    if (!everywhere && !ofInputs && !properties.contains(name)) {
      wrong.add(type + " has a property " + name);
    }
    Set<String> words = WORDS.get(name);
    if (words != null && !words.contains(property.getValue().asText())) {
      wrong.add(type + " has " + property);
    }
  }

  private void parts(JsonNode parts, Set<String> types) {
    if (parts.isEmpty()) {
      wrong.add("nothing in it");
    }
    for (JsonNode part : parts) {
      if (!types.contains(part.path("type").asText())) {
        wrong.add("no place for " + part);
      }
      part(part);
    }
  }

  private void actions(JsonNode holder) {
    JsonNode actions = holder.path("actions");
    if (holder.has("actions") && (actions.isEmpty() || actions.size() > 6)) {
      wrong.add(actions.size() + " actions");
    }
    actions.forEach(this::part);
  }

  private void submit(JsonNode action) {
    string("title", action.path("title"));
    JsonNode ours = action.at("/data/praksis");
    if (ours.has("button")) {
      string("button", ours.path("button"));
      boolean dialog = action.at("/data/msteams/type").asText().equals("task/fetch");
      if (dialog == TeamsChatButtons.answersInChat(ours.path("button").asText())) {
        wrong.add("a dialog, or none, for " + action);
      }
    } else {
      string("form", ours.path("form"));
    }
  }

  private void input(String type, JsonNode input) {
    string("label", input.path("label"));
    String id = input.path("id").asText();
    if (!id.startsWith("v:") || !ids.add(id)) {
      wrong.add("twice, or no id: " + id);
    }
    if (input.has("isRequired")) {
      string("errorMessage", input.path("errorMessage"));
    }
    if (type.equals("Input.ChoiceSet")) {
      choices(input);
    }
  }

  private void choices(JsonNode input) {
    Set<String> values = new HashSet<>();
    for (JsonNode choice : input.path("choices")) {
      string("title", choice.path("title"));
      if (!values.add(choice.path("value").asText()) || choice.size() != 2) {
        wrong.add("twice the choice " + choice);
      }
    }
    if (values.isEmpty()) {
      wrong.add("nothing to choose in " + input);
    }
    for (String chosen : input.path("value").asText("").split(",")) {
      if (!chosen.isEmpty() && !values.contains(chosen)) {
        wrong.add("no such choice " + chosen);
      }
    }
  }

  private void address(String address) {
    if (!URI.create(address).getScheme().equals("https")) {
      wrong.add("no address that Teams takes: " + address);
    }
  }

  private void string(String what, JsonNode text) {
    if (!text.isTextual() || text.asText().isBlank()) {
      wrong.add("nothing as " + what);
    }
    if (!StandardCharsets.UTF_16.newEncoder().canEncode(text.asText())) {
      wrong.add("half a character in " + what);
    }
  }
}
