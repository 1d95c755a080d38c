package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What Slack demands of blocks, as its reference of Block Kit has it. */
final class BlockRules {
  private final Findings findings = new Findings();
  private final ElementRules elements = new ElementRules(findings);
  private final Predicate<String> fileReady;
  private final boolean message;

  private BlockRules(Predicate<String> fileReady, boolean message) {
    this.fileReady = fileReady;
    this.message = message;
  }

  /**
   * What is wrong with the blocks of a message.
   *
   * @param fileReady whether a file is uploaded, finished, and to be seen by the app
   */
  static Findings ofMessage(JsonNode blocks, Predicate<String> fileReady) {
    BlockRules rules = new BlockRules(fileReady, true);
    rules.blocks("/blocks", blocks, Limit.MESSAGE_BLOCKS);
    return rules.findings;
  }

  /** What is wrong with a modal or home view. */
  static Findings ofView(JsonNode view, Predicate<String> fileReady) {
    BlockRules rules = new BlockRules(fileReady, false);
    rules.blocks("/view/blocks", view.path("blocks"), Limit.VIEW_BLOCKS);
    ViewRules.check(view, rules.findings);
    return rules.findings;
  }

  private void blocks(String pointer, JsonNode blocks, int max) {
    Limit.count(findings, pointer, blocks, 0, max);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      JsonNode block = blocks.get(i);
      String at = pointer + "/" + i;
      Limit.optional(findings, at, block, "block_id", Limit.ID);
      if (block.has("block_id") && !ids.add(block.get("block_id").asText())) {
        findings.add("block_id already exists", at + "/block_id");
      }
      block(at, block);
    }
  }

  private void block(String at, JsonNode block) {
    switch (block.path("type").asText()) {
      case "section" -> section(at, block);
      case "header" -> Limit.text(findings, at + "/text", block.path("text"), Limit.HEADER, true);
      case "divider" -> {}
      case "context" -> context(at, block);
      case "image" -> image(at, block, true);
      case "actions" -> actions(at, block);
      case "input" -> input(at, block);
      case "rich_text" -> RichTextRules.check(findings, at, block);
      case "markdown" -> {
        Limit.string(findings, at + "/text", block.path("text"), Limit.MARKDOWN);
        if (!message) {
          findings.add("unsupported type: markdown", at + "/type");
        }
      }
      default ->
          findings.add("unsupported type: " + block.path("type").asText("none"), at + "/type");
    }
  }

  private void section(String at, JsonNode block) {
    if (!block.has("text") && !block.has("fields")) {
      findings.add("missing required field: text", at);
    }
    if (block.has("text")) {
      Limit.text(findings, at + "/text", block.get("text"), Limit.TEXT, false);
    }
    if (block.has("fields")) {
      Limit.count(findings, at + "/fields", block.get("fields"), 1, Limit.FIELDS);
      for (int i = 0; i < block.get("fields").size(); i++) {
        JsonNode field = block.get("fields").get(i);
        Limit.text(findings, at + "/fields/" + i, field, Limit.FIELD, false);
      }
    }
    if (block.path("accessory").path("type").asText().equals("image")) {
      image(at + "/accessory", block.get("accessory"), false);
    } else if (block.has("accessory")) {
      elements.pressable(at + "/accessory", block.get("accessory"));
    }
  }

  private void context(String at, JsonNode block) {
    JsonNode parts = block.path("elements");
    Limit.count(findings, at + "/elements", parts, 1, Limit.CONTEXT);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).path("type").asText().equals("image")) {
        image(at + "/elements/" + i, parts.get(i), false);
      } else {
        Limit.text(findings, at + "/elements/" + i, parts.get(i), Limit.TEXT, false);
      }
    }
  }

  private void image(String at, JsonNode image, boolean block) {
    Limit.string(findings, at + "/alt_text", image.path("alt_text"), Limit.ALT);
    if (block && image.has("title")) {
      Limit.text(findings, at + "/title", image.get("title"), Limit.ALT, true);
    }
    if (image.has("image_url") == image.has("slack_file")) {
      findings.add("must provide either image_url or slack_file", at);
    }
    Limit.optional(findings, at, image, "image_url", Limit.URL);
    if (image.has("slack_file") && !fileReady.test(image.path("slack_file").path("id").asText())) {
      findings.add("invalid slack file", at + "/slack_file");
    }
  }

  private void actions(String at, JsonNode block) {
    JsonNode parts = block.path("elements");
    Limit.count(findings, at + "/elements", parts, 1, Limit.ACTIONS);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      String pointer = at + "/elements/" + i;
      elements.pressable(pointer, parts.get(i));
      if (parts.get(i).has("action_id") && !ids.add(parts.get(i).get("action_id").asText())) {
        findings.add("action_id already exists", pointer + "/action_id");
      }
    }
  }

  private void input(String at, JsonNode block) {
    Limit.text(findings, at + "/label", block.path("label"), Limit.LABEL, true);
    if (block.has("hint")) {
      Limit.text(findings, at + "/hint", block.get("hint"), Limit.LABEL, true);
    }
    elements.fillable(at + "/element", block.path("element"));
  }
}
