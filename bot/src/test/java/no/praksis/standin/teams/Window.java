package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A dialog before somebody. Guarded by the stand-in's monitor. */
final class Window {
  /** Where it began. */
  final Room room;

  final Post post;
  final String title;

  /** What stands in it; null for a sentence alone. */
  final @Nullable JsonNode card;

  /** The sentence that it ends with; empty for a card. */
  final String sentence;

  private Window(Room room, Post post, String title, @Nullable JsonNode card, String sentence) {
    this.room = room;
    this.post = post;
    this.title = title;
    this.card = card;
    this.sentence = sentence;
  }

  /**
   * What an app has answered, as "Use dialogs with bots" has it; null when nothing is to be seen.
   *
   * @throws IllegalArgumentException when Teams would show an error instead
   */
  static @Nullable Window of(Room room, Post post, JsonNode answer) {
    JsonNode task = answer.path("task");
    if (task.isMissingNode() || task.isEmpty()) {
      return null;
    }
    JsonNode value = task.path("value");
    return switch (task.path("type").asText()) {
      case "message" -> new Window(room, post, "", null, value.asText());
      case "continue" -> new Window(room, post, title(value), card(value), "");
      default -> throw new IllegalArgumentException("no task: " + task);
    };
  }

  private static String title(JsonNode value) {
    demandSize(value.path("height"), "height");
    demandSize(value.path("width"), "width");
    String title = value.path("title").asText();
    if (title.isBlank()) {
      throw new IllegalArgumentException("a dialog without a title");
    }
    return title;
  }

  private static void demandSize(JsonNode size, String name) {
    if (!size.isMissingNode() && !size.isInt() && !size.asText().matches("small|medium|large")) {
      throw new IllegalArgumentException("a dialog's " + name + ": " + size);
    }
  }

  private static JsonNode card(JsonNode value) {
    JsonNode card = value.path("card");
    if (!card.path("contentType").asText().equals(Seen.CARD)) {
      throw new IllegalArgumentException("a dialog without a card: " + value);
    }
    var findings = CardRules.findings(card.path("content"));
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException("a dialog's card is no good: " + findings + "\n" + card);
    }
    return card.path("content");
  }

  String text() {
    return card == null ? sentence : title + "\n" + Screen.ofCard(card);
  }
}
