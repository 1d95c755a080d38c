package no.praksis.bot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Map<String, byte[]> fields = FormBody.read(body);
    if (fields.containsKey("command")) {
      return Optional.of(command(fields));
    }
    byte[] payload = fields.get("payload");
    try {
      return payload == null ? Optional.empty() : SentForm.inRequest(payload).map(form -> form);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON"); // the cause may quote what people wrote
    }
  }

  private static SlashCommandRequest command(Map<String, byte[]> fields) {
    SlashCommandPayload payload = new SlashCommandPayload();
    payload.setTeamId(text(fields, "team_id"));
    payload.setEnterpriseId(text(fields, "enterprise_id"));
    payload.setChannelId(text(fields, "channel_id"));
    payload.setUserId(text(fields, "user_id"));
    payload.setCommand(text(fields, "command"));
    payload.setText(text(fields, "text"));
    payload.setResponseUrl(text(fields, "response_url"));
    payload.setTriggerId(text(fields, "trigger_id"));
    return new SlashCommandRequest("", payload, NO_HEADERS);
  }

  private static @Nullable String text(Map<String, byte[]> fields, String name) {
    byte[] text = fields.get(name);
    return text == null ? null : new String(text, StandardCharsets.UTF_8);
  }
}
