package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of Socket Mode that is put up again whenever it ends. Slack renews each line every few
 * hours and says so shortly before (<a
 * href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>): the next
 * one is put up first, and the old one stays until Slack ends it, so that what it brought is
 * acknowledged there.
 */
final class SlackSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
  private static final int LOST_AFTER_SECONDS = 30;
  private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Slack slack;
  private final String appToken;
  private final Listener listener;
  private final ScheduledExecutorService schedule;
  private final Duration greetedWithin;
  private Duration pause = FIRST_PAUSE;
  private boolean closed;
  private final Set<Line> lines = new HashSet<>();
  private @Nullable Line current;

  /** From when a line is wanted until it is there, so that never two are put up for one. */
  private boolean coming;

  /**
   * Not connected yet.
   *
   * @param schedule one thread, on which everything but the listener runs
   * @param greetedWithin how long a line may take from its beginning to Slack's hello
   */
  SlackSocket(
      Slack slack,
      String appToken,
      Listener listener,
      ScheduledExecutorService schedule,
      Duration greetedWithin) {
    this.slack = slack;
    this.appToken = appToken;
    this.listener = listener;
    this.schedule = schedule;
    this.greetedWithin = greetedWithin;
  }

  /** Hears what comes in, on the line's own thread; returns at once. */
  @FunctionalInterface
  interface Listener {
    /** Whether it is for the app; what is not is about the line. */
    boolean heard(String message, Reply reply);
  }

  /** Answers on the line that brought it. */
  @FunctionalInterface
  interface Reply {
    void send(String text);
  }

  /** What Slack says when it is asked for an address. */
  static SlackResult<AppsConnectionsOpenResponse> ask(Slack slack, String appToken) {
    return SlackApi.attempt(() -> slack.methods(appToken).appsConnectionsOpen(open -> open));
  }

  void start() {
    again(Duration.ZERO);
  }

  /** Whether Slack has said hello on the line that is to be used. */
  synchronized boolean isOpen() {
    return current != null && current.greeted && current.isOpen();
  }

  private void connect() {
    synchronized (this) {
      if (closed) {
        return;
      }
    }
    try {
      SlackResult<AppsConnectionsOpenResponse> asked = ask(slack, appToken);
      if (asked instanceof SlackResult.Done<AppsConnectionsOpenResponse>(var response)) {
        begin(new Line(URI.create(response.getUrl())));
      } else {
        tell(asked);
        failed(asked instanceof SlackResult.Limited<?>(Duration limit) ? limit : grow());
      }
    } catch (RuntimeException e) {
      LOG.warn("no line to Slack {}", e.getClass().getName());
      failed(grow());
    }
  }

  private synchronized void begin(Line line) {
    coming = false;
    if (!closed) {
      lines.add(line);
      current = line;
      line.connect();
      ScheduledFuture<?> unused =
          schedule.schedule(line::giveUpUngreeted, greetedWithin.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void failed(Duration in) {
    coming = false;
    again(in);
  }

  private static void tell(SlackResult<?> asked) {
    if (asked instanceof SlackResult.Refused<?>(String error)) {
      LOG.warn("Slack gives no line error={}", error);
    } else {
      LOG.info("Slack gives no line now");
    }
  }

  private synchronized Duration grow() {
    Duration now = pause;
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    return now;
  }

  private synchronized void again(Duration in) {
    if (!closed && !coming) {
      coming = true;
      ScheduledFuture<?> unused =
          schedule.schedule(this::connect, in.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void greeted(Line line) {
    line.greeted = true;
    pause = FIRST_PAUSE;
  }

  private synchronized void ended(Line line) {
    lines.remove(line);
    if (line.equals(current)) {
      current = null;
      again(grow());
    }
  }

  /** The line is about to end: the next one is put up beside it. */
  private synchronized void renew(Line line) {
    if (line.equals(current)) {
      again(Duration.ZERO);
    }
  }

  /**
   * Ends its lines, those that Slack is about to end too; what is being handled is not acknowledged
   * any more.
   */
  @Override
  public void close() {
    List<Line> open;
    synchronized (this) {
      closed = true;
      current = null;
      open = List.copyOf(lines);
    }
    open.forEach(Line::close);
  }

  private synchronized boolean isOver() {
    return closed;
  }

  /** One WebSocket. */
  private final class Line extends WebSocketClient {
    private volatile boolean greeted;

    Line(URI address) {
      super(address, new Draft_6455(), Map.of(), Math.toIntExact(CONNECTED_WITHIN.toMillis()));
      setConnectionLostTimeout(LOST_AFTER_SECONDS);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      if (isOver()) {
        close(); // which did nothing before it was up
      }
    }

    /** Whoever takes the line but says nothing would keep it for good. */
    private void giveUpUngreeted() {
      if (!greeted && !isClosed()) {
        LOG.info("Slack says nothing on a line; the next one is put up");
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "no hello");
      }
    }

    @Override
    public void onMessage(String message) {
      if (listener.heard(message, this::answer)) {
        return;
      }
      switch (type(message)) {
        case "hello" -> SlackSocket.this.greeted(this);
        case "disconnect" -> renew(this);
        default -> LOG.info("Slack sent something unknown over its line");
      }
    }

    private static String type(String message) {
      try {
        JsonNode node = SlackJson.MAPPER.readTree(message);
        return node.path("type").asText("");
      } catch (JsonProcessingException e) {
        return "";
      }
    }

    private void answer(String text) {
      if (isOpen()) {
        send(text);
      } else {
        LOG.info("a line to Slack ended before what it brought was answered");
      }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      LOG.info("a line to Slack has ended code={}", code);
      ended(this);
    }

    @Override
    public void onError(Exception e) {
      LOG.info("a line to Slack failed {}", e.getClass().getName());
    }
  }
}
