package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a modal carries with it, so that it can be answered by a process that has not opened it.
 *
 * @param form the form's id
 * @param channel where it was opened from; null for the private chat and the home
 * @param thread the message under which it was opened; null for none
 * @param revision how often it has been shown anew with its fields filled in by us
 */
record SlackMetadata(String form, @Nullable String channel, @Nullable String thread, int revision) {
  /** Of a form that opens. */
  static SlackMetadata opening(String form, @Nullable String channel, @Nullable String thread) {
    return new SlackMetadata(form, channel, thread, 0);
  }

  /** Of the form that takes this one's place. */
  SlackMetadata next(String nextForm) {
    return new SlackMetadata(nextForm, channel, thread, revision + 1);
  }

  String write() {
    ObjectNode node =
        SlackJson.MAPPER.createObjectNode().put("form", form).put("revision", revision);
    if (channel != null) {
      node.put("channel", channel);
    }
    if (thread != null) {
      node.put("thread", thread);
    }
    return node.toString();
  }

  /** From a view's private metadata; empty when it is not one of ours. */
  static Optional<SlackMetadata> read(@Nullable String metadata) {
    if (metadata == null || metadata.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode node = SlackJson.MAPPER.readTree(metadata);
      return node.path("form").isTextual()
          ? Optional.of(
              new SlackMetadata(
                  node.path("form").asText(),
                  text(node, "channel"),
                  text(node, "thread"),
                  node.path("revision").asInt(0)))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
