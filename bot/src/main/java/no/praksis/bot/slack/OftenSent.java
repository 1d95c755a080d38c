package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.Map;
import java.util.Optional;

/** Reads what comes in most, commands and forms. Bolt reads everything, but not fast. */
final class OftenSent {
  /** The signature has been looked at before, and nothing else of the headers matters. */
  private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

  private OftenSent() {}

  /**
   * A command or a form; empty for everything else.
   *
   * @throws IllegalArgumentException when it is nothing that Slack sends
   */
  static Optional<Request<?>> read(byte[] body) {
    if (body.length == 0 || body[0] == '{') {
      return Optional.empty();
    }
    Map<String, String> fields = FormBody.read(body);
    if (fields.containsKey("command")) {
      return Optional.of(command(fields));
    }
    String payload = fields.get("payload");
    try {
      return payload == null ? Optional.empty() : SentForm.inRequest(payload).map(form -> form);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON"); // the cause may quote what people wrote
    }
  }

  private static SlashCommandRequest command(Map<String, String> fields) {
    SlashCommandPayload payload = new SlashCommandPayload();
    payload.setTeamId(fields.get("team_id"));
    payload.setEnterpriseId(fields.get("enterprise_id"));
    payload.setChannelId(fields.get("channel_id"));
    payload.setUserId(fields.get("user_id"));
    payload.setCommand(fields.get("command"));
    payload.setText(fields.get("text"));
    payload.setResponseUrl(fields.get("response_url"));
    payload.setTriggerId(fields.get("trigger_id"));
    return new SlashCommandRequest("", payload, NO_HEADERS);
  }
}
