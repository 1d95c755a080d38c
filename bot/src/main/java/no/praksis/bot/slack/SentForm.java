package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;
import java.util.Optional;
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
  private final ViewSubmissionContext context = new ViewSubmissionContext();

  private SentForm(JsonNode payload) {
    this.payload = payload;
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
   * @throws JsonProcessingException when it is no JSON
   */
  static Optional<SentForm> inRequest(String json) throws JsonProcessingException {
    return of(JSON.readTree(json));
  }

  /** From what came over a line of Socket Mode; empty when it is something else. */
  static Optional<SentForm> inEnvelope(JsonNode envelope) {
    return of(envelope.path("payload"));
  }

  private static Optional<SentForm> of(JsonNode payload) {
    return payload.path("type").asText().equals(TYPE)
        ? Optional.of(new SentForm(payload))
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
    return GsonFactory.createSnakeCase().fromJson(payload.path("view").toString(), View.class);
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
