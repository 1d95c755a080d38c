package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.delivery.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode over two lines, so that one is there while the other is renewed; Slack sends each
 * thing over either. Bolt's own client handles ten requests at a time and answers over a line that
 * may not be up yet, so the lines are ours and Bolt reads what they bring.
 */
final class SlackSockets implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSockets.class);
  private static final int OK = 200;
  private static final int LINES = 2;
  private static final Duration GREETED_WITHIN = Duration.ofSeconds(30);

  private final Slack slack;
  private final String appToken;
  private final App app;
  private final Promptly promptly;
  private final SocketModeRequestParser parser;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-sockets").daemon().factory());
  private final List<SlackSocket> sockets;
  private volatile boolean taking = true;

  SlackSockets(Slack slack, String appToken, App app, Promptly promptly) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.promptly = promptly;
    parser = new SocketModeRequestParser(app.config());
    sockets =
        Stream.generate(
                () -> new SlackSocket(slack, appToken, this::heard, schedule, GREETED_WITHIN))
            .limit(LINES)
            .toList();
  }

  /**
   * Puts up the lines, now and whenever they end.
   *
   * @throws SlackRefusal when Slack doesn't take the app token
   */
  void start() {
    if (SlackSocket.ask(slack, appToken)
        instanceof SlackResult.Refused<AppsConnectionsOpenResponse>(String error)) {
      throw new SlackRefusal(
          "Slack does not take SLACK_APP_TOKEN ("
              + error
              + "). Make one with the scope connections:write: https://api.slack.com/apps, your"
              + " app, Basic Information, App-Level Tokens; and switch Socket Mode on.");
    }
    sockets.forEach(SlackSocket::start);
  }

  /** Whether anything can come in. */
  boolean isOpen() {
    return sockets.stream().anyMatch(SlackSocket::isOpen);
  }

  /**
   * What came over a line.
   *
   * @param envelope the id that it is answered by
   */
  private record Arrived(String envelope, Request<?> request) {}

  private boolean heard(String message, SlackSocket.Reply reply) {
    Arrived arrived = read(message);
    if (arrived != null && taking) {
      promptly.beside(() -> handle(arrived, reply));
    }
    return arrived != null;
  }

  private @Nullable Arrived read(String message) {
    try {
      JsonNode envelope = SlackJson.MAPPER.readTree(message);
      Optional<SentForm> form = SentForm.inEnvelope(envelope);
      if (form.isPresent()) {
        return new Arrived(envelope.path("envelope_id").asText(), form.get());
      }
      SocketModeRequest request = parser.parse(message);
      return request == null
          ? null
          : new Arrived(request.getEnvelope().getEnvelopeId(), request.getBoltRequest());
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn("Slack sent something over its line that can't be read {}", Fault.of(e));
      return null;
    }
  }

  /** Takes up nothing more; what was taken up can still be answered. */
  void stop() {
    taking = false;
  }

  private void handle(Arrived arrived, SlackSocket.Reply reply) {
    EarlyAnswer early =
        new EarlyAnswer(response -> reply.send(answer(arrived.envelope(), response)));
    Response response = run(arrived.request(), early);
    if (response.getStatusCode() == OK && !early.isGiven()) {
      reply.send(answer(arrived.envelope(), response));
    }
  }

  private Response run(Request<?> request, EarlyAnswer early) {
    try {
      return early.during(() -> app.run(request));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("what came over Slack's line could not be handled", e);
    }
  }

  private static String answer(String envelopeId, Response response) {
    ObjectNode answer = SlackJson.MAPPER.createObjectNode().put("envelope_id", envelopeId);
    String body = response.getBody();
    if (body != null && !body.isEmpty()) {
      try {
        answer.set("payload", SlackJson.MAPPER.readTree(body));
      } catch (JsonProcessingException e) {
        answer.putObject("payload").put("text", body);
      }
    }
    return answer.toString();
  }

  @Override
  public void close() {
    sockets.forEach(SlackSocket::close);
    schedule.shutdownNow();
  }
}
