package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An installation as a document. Tokens are no part of it. */
final class InstallationJson {
  private InstallationJson() {}

  static ObjectNode write(SlackInstallation installation) {
    ObjectNode node = SlackJson.MAPPER.createObjectNode();
    node.put("enterprise", installation.enterprise());
    node.put("team", installation.team());
    node.put("bot_user", installation.botUser());
    node.put("bot", installation.bot());
    ArrayNode scopes = node.putArray("scopes");
    new TreeSet<>(installation.scopes()).forEach(scopes::add);
    return node;
  }

  static SlackInstallation read(JsonNode node) {
    Set<String> scopes = new TreeSet<>();
    node.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    return new SlackInstallation(
        text(node, "enterprise"),
        text(node, "team"),
        node.path("bot_user").asText(),
        text(node, "bot"),
        scopes);
  }

  /**
   * Reads a document that this program wrote.
   *
   * @throws IllegalStateException when it is none; the message shows nothing of it
   */
  static JsonNode parse(String document) {
    try {
      return SlackJson.MAPPER.readTree(document);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("a document about Slack is damaged", e);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.asText() : null;
  }
}
