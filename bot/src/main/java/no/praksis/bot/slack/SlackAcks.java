package no.praksis.bot.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.bot.view.Message;

/**
 * Acknowledgements that show a message to whoever gave a command. Drawing costs more than all the
 * rest of most commands; so help, which names nobody, is drawn once. Safe for use by many threads.
 */
final class SlackAcks {
  private static final int MOST = 200;

  private final Map<Message, String> drawn = new ConcurrentHashMap<>();

  /** Of a message that holds only our own words; it is kept in memory. */
  Response ofHelp(Message message, SlashCommandContext context) {
    String body = drawn.get(message);
    if (body != null) {
      return Response.builder()
          .statusCode(200)
          .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
          .body(body)
          .build();
    }
    Response response = of(message, context);
    if (drawn.size() >= MOST) {
      drawn.clear();
    }
    drawn.put(message, response.getBody());
    return response;
  }

  Response of(Message message, SlashCommandContext context) {
    SlackRenderer.Rendered rendered = SlackEnclosures.words(message);
    return context.ack(
        ack -> ack.responseType("ephemeral").text(rendered.text()).blocks(rendered.blocks()));
  }
}
