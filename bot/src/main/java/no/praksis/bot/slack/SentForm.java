package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent, read for what is needed of it. Bolt's own makes a JSON reader for each
 * request, and a view of everything that was shown, which took over half of all the time of a form.
 *
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">
 *     view interactions payload</a>
 */
final class SentForm extends Request<ViewSubmissionContext> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "view_submission";

  private final JsonNode payload;
  private final Supplier<JsonNode> whole;
  private final ViewSubmissionContext context = new ViewSubmissionContext();

  /**
   * @param payload where the view's blocks may be missing
   * @param whole the same with them
   */
  private SentForm(JsonNode payload, Supplier<JsonNode> whole) {
    this.payload = payload;
    this.whole = whole;
    context.setEnterpriseId(
        first(payload.path("enterprise").path("id"), payload.path("team").path("enterprise_id")));
    context.setTeamId(
        first(
            payload.path("view").path("app_installed_team_id"),
            payload.path("team").path("id"),
            payload.path("view").path("team_id"),
            payload.path("user").path("team_id")));
    context.setRequestUserId(user());
  }

  private static @Nullable String first(JsonNode... nodes) {
    return Stream.of(nodes)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(null);
  }

  /**
   * From the JSON that stands in a request; empty when it is something else.
   *
   * @throws IOException when it is no JSON
   */
  static Optional<SentForm> inRequest(byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      return of(withoutBlocks(parser), () -> parsed(json));
    }
  }

  /** The view's blocks are most of what Slack sends, and not looked at as long as all is well. */
  private static JsonNode withoutBlocks(JsonParser parser) throws IOException {
    ObjectNode payload = JSON.createObjectNode();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return payload;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("view") && value == JsonToken.START_OBJECT) {
        ObjectNode view = payload.putObject(name);
        for (String part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
          parser.nextToken();
          if (part.equals("blocks")) {
            parser.skipChildren();
          } else {
            view.set(part, JSON.<JsonNode>readTree(parser));
          }
        }
      } else {
        payload.set(name, JSON.<JsonNode>readTree(parser));
      }
    }
    return payload;
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
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
    return payload.path("view").path("id").asText();
  }

  Optional<SlackMetadata> metadata() {
    return SlackMetadata.read(first(payload.path("view").path("private_metadata")));
  }

  /** What stands in its fields, by field id. */
  Map<String, String> values() {
    return SlackValues.of(payload.path("view").path("state"));
  }

  /** All that was shown, which costs much to read. */
  View view() {
    return GsonFactory.createSnakeCase().fromJson(whole.get().path("view").toString(), View.class);
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
