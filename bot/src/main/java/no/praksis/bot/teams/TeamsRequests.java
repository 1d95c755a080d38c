package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams' HTTP requests: checked, read, and answered. */
final class TeamsRequests {
  static final String MESSAGES = "/api/messages";

  private static final Logger LOG = LoggerFactory.getLogger(TeamsRequests.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 1 << 20;
  private static final String JSON_TYPE = "application/json";

  private final @Nullable TeamsTokens tokens;
  private final TeamsArrivals arrivals;
  private final TeamsHappenings happenings;
  private final Promptly promptly;
  private final Ticker ticker;

  /**
   * For one app.
   *
   * @param tokens null for a local emulator, that has none
   */
  TeamsRequests(
      @Nullable TeamsTokens tokens,
      TeamsArrivals arrivals,
      TeamsHappenings happenings,
      Promptly promptly,
      Ticker ticker) {
    this.promptly = promptly;
    this.tokens = tokens;
    this.arrivals = arrivals;
    this.happenings = happenings;
    this.ticker = ticker;
  }

  /** Gets ready for the first request. */
  void warmUp() {
    if (tokens != null) {
      tokens.warmUp();
    }
  }

  void mount(JavalinConfig config) {
    config.routes.post(MESSAGES, this::message);
  }

  private void message(Context ctx) throws IOException {
    String header = ctx.header("Authorization");
    byte[] body = body(ctx);
    if (body.length > MOST_BYTES) {
      ctx.status(HttpStatus.CONTENT_TOO_LARGE);
    } else if (!isJson(ctx)) {
      // a page in somebody's browser can send any other type without asking
      ctx.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    } else if (tokens != null && header == null) {
      ctx.status(HttpStatus.UNAUTHORIZED);
    } else {
      checked(ctx, header, read(body));
    }
  }

  /** One byte more than is allowed, when there is more. */
  private static byte[] body(Context ctx) throws IOException {
    try (InputStream body = ctx.bodyInputStream()) {
      return body.readNBytes(MOST_BYTES + 1);
    }
  }

  private static boolean isJson(Context ctx) {
    String type = ctx.contentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(JSON_TYPE);
  }

  private static @Nullable JsonNode read(byte[] body) throws IOException {
    try {
      JsonNode activity = JSON.readTree(body);
      return activity.isObject() ? activity : null;
    } catch (JsonProcessingException nothingOfTeams) {
      return null; // its message may hold what people wrote
    }
  }

  private void checked(Context ctx, @Nullable String header, @Nullable JsonNode activity) {
    if (activity == null) {
      ctx.status(tokens == null ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED);
      return;
    }
    String channel = activity.path("channelId").asText("");
    String serviceUrl = activity.path("serviceUrl").asText("");
    if (tokens != null && !tokens.isGood(header, channel, serviceUrl)) {
      ctx.status(HttpStatus.UNAUTHORIZED);
      return;
    }
    Optional<TeamsSource> source = TeamsSources.of(activity, ticker.now());
    if (source.isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      return;
    }
    answer(ctx, source.get(), TeamsEventTranslator.translate(activity));
  }

  private void heard(TeamsSource source, TeamsEvent event) {
    if (arrivals.isOurs(source)) {
      arrivals.heard(source, event);
    }
  }

  private void answer(Context ctx, TeamsSource source, TeamsEvent event) {
    boolean waitsForADialog =
        event instanceof TeamsEvent.Fetched || event instanceof TeamsEvent.Submitted;
    if (!arrivals.isOurs(source) && !waitsForADialog) {
      ctx.status(HttpStatus.OK);
      return;
    }
    try {
      if (waitsForADialog) {
        promptly.beside(() -> heard(source, event));
      }
      Optional<ObjectNode> answer = happenings.happened(source, event);
      ctx.status(HttpStatus.OK);
      answer.ifPresent(body -> ctx.contentType(JSON_TYPE).result(body.toString()));
    } catch (RuntimeException e) {
      LOG.error("what happened in Teams was not taken up {}", Fault.of(e));
      ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }
}
