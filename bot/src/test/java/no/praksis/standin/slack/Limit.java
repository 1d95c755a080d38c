package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** Lengths as Slack counts them, in the words in which it complains. */
final class Limit {
  static final int TEXT = 3000;
  static final int HEADER = 150;
  static final int FIELD = 2000;
  static final int FIELDS = 10;
  static final int CONTEXT = 10;
  static final int ACTIONS = 25;
  static final int ID = 255;
  static final int BUTTON = 75;
  static final int VALUE = 2000;
  static final int URL = 3000;
  static final int OPTION = 75;
  static final int OPTION_VALUE = 150;
  static final int PLACEHOLDER = 150;
  static final int ALT = 2000;
  static final int LABEL = 2000;
  static final int SELECT_OPTIONS = 100;
  static final int FEW_OPTIONS = 10;
  static final int OVERFLOW_OPTIONS = 5;
  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;
  static final int VIEW_TITLE = 24;
  static final int PRIVATE_METADATA = 3000;
  static final int VIEW_BYTES = 250_000;
  static final int MESSAGE_TEXT = 40_000;
  static final int MARKDOWN = 12_000;

  private Limit() {}

  /** A string of one to so many characters. */
  static void string(Findings findings, String pointer, JsonNode value, int max) {
    if (!value.isTextual()) {
      findings.add("must be a string", pointer);
    } else if (value.asText().isEmpty()) {
      findings.add("must be more than 0 characters", pointer);
    } else if (value.asText().length() > max) {
      findings.add("must be less than " + (max + 1) + " characters", pointer);
    }
  }

  static void optional(Findings findings, String pointer, JsonNode object, String name, int max) {
    if (object.has(name)) {
      string(findings, pointer + "/" + name, object.get(name), max);
    }
  }

  static void count(Findings findings, String pointer, JsonNode array, int min, int max) {
    if (!array.isArray()) {
      findings.add("must be an array", pointer);
    } else if (array.size() < min) {
      findings.add("no fewer than " + min + " items required", pointer);
    } else if (array.size() > max) {
      findings.add("no more than " + max + " items allowed", pointer);
    }
  }

  /** A text object. */
  static void text(Findings findings, String pointer, JsonNode text, int max, boolean plainOnly) {
    String type = text.path("type").asText();
    if (!text.isObject() || !(type.equals("plain_text") || type.equals("mrkdwn"))) {
      findings.add("must provide a text object", pointer);
      return;
    }
    if (plainOnly && type.equals("mrkdwn")) {
      findings.add("must be a plain_text object", pointer);
    }
    if (type.equals("mrkdwn") && text.has("emoji")) {
      findings.add("invalid additional property: emoji", pointer);
    }
    if (type.equals("plain_text") && text.has("verbatim")) {
      findings.add("invalid additional property: verbatim", pointer);
    }
    string(findings, pointer + "/text", text.path("text"), max);
  }
}
