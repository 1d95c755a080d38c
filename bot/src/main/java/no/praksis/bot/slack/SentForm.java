package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent, read for what is needed of it. Bolt's own makes a JSON reader for each
 * request, and a view of everything that was shown, which took over half of all the time of a form.
 *
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">
 *     view interactions payload</a>
 */
final class SentForm extends Request<ViewSubmissionContext> {
  private static final String TYPE = "view_submission";
  private static final String VIEW = "view";
  private static final Set<String> OF_PAYLOAD =
      Set.of("type", "enterprise", "team", "user", "trigger_id", VIEW);
  private static final Set<String> OF_VIEW =
      Set.of("id", "team_id", "app_installed_team_id", "private_metadata", "state");

  private final JsonNode payload;
  private final Supplier<JsonNode> whole;
  private final ViewSubmissionContext context = new ViewSubmissionContext();

  /**
   * @param payload where what isn't needed may be missing
   * @param whole the same with all of it
   */
  private SentForm(JsonNode payload, Supplier<JsonNode> whole) {
    this.payload = payload;
    this.whole = whole;
    context.setEnterpriseId(
        first(payload.path("enterprise").path("id"), payload.path("team").path("enterprise_id")));
    context.setTeamId(
        first(
            payload.path(VIEW).path("app_installed_team_id"),
            payload.path("team").path("id"),
            payload.path(VIEW).path("team_id"),
            payload.path("user").path("team_id")));
    context.setRequestUserId(user());
  }

  private static @Nullable String first(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node.isTextual()) {
        return node.asText();
      }
    }
    return null;
  }

  /**
   * From the JSON that stands in a request; empty when it is something else.
   *
   * @throws IOException when it is no JSON
   */
  static Optional<SentForm> inRequest(byte[] json) throws IOException {
    try (JsonParser parser = SlackJson.MAPPER.createParser(json)) {
      parser.nextToken();
      return of(needed(parser, OF_PAYLOAD), () -> parsed(json));
    }
  }

  /** Without what was shown, most of what Slack sends, nothing is missed as long as all is well. */
  private static ObjectNode needed(JsonParser parser, Set<String> names) throws IOException {
    ObjectNode needed = SlackJson.MAPPER.createObjectNode();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return needed;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (!names.contains(name)) {
        parser.skipChildren();
      } else if (name.equals(VIEW) && value == JsonToken.START_OBJECT) {
        needed.set(name, needed(parser, OF_VIEW));
      } else {
        needed.set(name, SlackJson.MAPPER.<JsonNode>readTree(parser));
      }
    }
    return needed;
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return SlackJson.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("no JSON"); // the cause may quote what people wrote
    }
  }

  /** From what came over a line of Socket Mode; empty when it is something else. */
  static Optional<SentForm> inEnvelope(JsonNode envelope) {
    JsonNode payload = envelope.path("payload");
    return of(payload, () -> payload);
  }

  private static Optional<SentForm> of(JsonNode payload, Supplier<JsonNode> whole) {
    return payload.path("type").asText().equals(TYPE)
        ? Optional.of(new SentForm(payload, whole))
        : Optional.empty();
  }

  String user() {
    return payload.path("user").path("id").asText();
  }

  @Nullable String trigger() {
    return first(payload.path("trigger_id"));
  }

  String viewId() {
    return payload.path(VIEW).path("id").asText();
  }

  Optional<SlackMetadata> metadata() {
    return SlackMetadata.read(first(payload.path(VIEW).path("private_metadata")));
  }

  /** What stands in its fields, by field id. */
  Map<String, String> values() {
    return SlackValues.of(payload.path(VIEW).path("state"));
  }

  /** All that was shown, which costs much to read. */
  View view() {
    return GsonFactory.createSnakeCase().fromJson(whole.get().path(VIEW).toString(), View.class);
  }

  @Override
  public ViewSubmissionContext getContext() {
    return context;
  }

  @Override
  public RequestType getRequestType() {
    return RequestType.ViewSubmission;
  }

  @Override
  public String getRequestBodyAsString() {
    return payload.toString();
  }

  /** None, as over a line; the signature has been looked at before. */
  @Override
  public RequestHeaders getHeaders() {
    return new RequestHeaders(Map.of());
  }

  @Override
  public @Nullable String getResponseUrl() {
    return null;
  }

  @Override
  public String toString() {
    return "a form that was sent"; // nothing that people wrote
  }
}
