package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What Slack demands of a view around its blocks. */
final class ViewRules {
  private ViewRules() {}

  static void check(JsonNode view, Findings findings) {
    Limit.optional(findings, "/view", view, "callback_id", Limit.ID);
    Limit.optional(findings, "/view", view, "external_id", Limit.ID);
    if (view.path("private_metadata").asText().length() > Limit.PRIVATE_METADATA) {
      findings.add("must be less than 3001 characters", "/view/private_metadata");
    }
    if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > Limit.VIEW_BYTES) {
      findings.add("view is too large", "/view");
    }
    switch (view.path("type").asText()) {
      case "modal" -> modal(view, findings);
      case "home" -> home(view, findings);
      default -> findings.add("unsupported type", "/view/type");
    }
  }

  private static void modal(JsonNode view, Findings findings) {
    Limit.text(findings, "/view/title", view.path("title"), Limit.VIEW_TITLE, true);
    for (String name : new String[] {"submit", "close"}) {
      if (view.has(name)) {
        Limit.text(findings, "/view/" + name, view.get(name), Limit.VIEW_TITLE, true);
      }
    }
    boolean inputs =
        Json.all(view.path("blocks")).stream()
            .anyMatch(block -> block.path("type").asText().equals("input"));
    if (inputs && !view.has("submit")) {
      findings.add("missing required field: submit", "/view");
    }
  }

  private static void home(JsonNode view, Findings findings) {
    for (String name : new String[] {"title", "submit", "close"}) {
      if (view.has(name)) {
        findings.add("invalid additional property: " + name, "/view");
      }
    }
  }
}
