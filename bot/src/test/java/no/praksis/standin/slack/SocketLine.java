package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.standin.Monitor;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: the app has come to Slack, and hears through its sockets. */
final class SocketLine implements Line, AutoCloseable {
  private static final Duration UTMOST = Duration.ofSeconds(20);
  private static final Duration UTMOST_OF_EVENTS = Duration.ofSeconds(4);
  private static final int MOST_SOCKETS = 10;

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();
  private final Monitor monitor;
  private final String appId;
  private final Server server = new Server();

  SocketLine(Monitor monitor, String appId) {
    this.monitor = monitor;
    this.appId = appId;
    server.setReuseAddr(true);
    server.start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no WebSocket server");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code apps.connections.open}. */
  String open() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
  }

  List<WebSocket> sockets() {
    return sockets;
  }

  /** How many sockets the app has opened, all in all. */
  int opened() {
    return opened.get();
  }

  /** The next sockets are taken, but nothing is said on them. */
  void greetsNot(int count) {
    silent.set(count);
  }

  /** Slack says that it is going to end a socket. */
  void tell(WebSocket socket, String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "stand-in");
    socket.send(Json.write(message));
  }

  @Override
  public Answer send(Parcel parcel) {
    long start = System.nanoTime();
    List<WebSocket> open = sockets.stream().filter(WebSocket::isOpen).toList();
    if (open.isEmpty()) {
      return new Answer(0, Json.object().put("failed", "no socket"), Duration.ZERO);
    }
    String id = UUID.randomUUID().toString();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    open.get(turn.getAndIncrement() % open.size()).send(Json.write(envelope(id, parcel)));
    Duration utmost = parcel.kind() == Kind.EVENTS_API ? UTMOST_OF_EVENTS : UTMOST;
    try {
      JsonNode payload = answer.get(utmost.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(200, payload, since(start));
    } catch (TimeoutException | ExecutionException e) {
      return new Answer(0, Json.object().put("failed", e.toString()), since(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, Json.object(), since(start));
    } finally {
      waiting.remove(id);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static ObjectNode envelope(String id, Parcel parcel) {
    ObjectNode envelope = Json.object();
    envelope.put("envelope_id", id);
    envelope.put("type", parcel.kind().name().toLowerCase(Locale.ROOT));
    envelope.put("accepts_response_payload", parcel.kind() != Kind.EVENTS_API);
    envelope.set("payload", parcel.payload());
    if (parcel.kind() == Kind.EVENTS_API) {
      envelope.put("retry_attempt", parcel.retry());
      envelope.put("retry_reason", parcel.retry() == 0 ? "" : "timeout");
    }
    return envelope;
  }

  @Override
  public void close() {
    try {
      server.stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      setDaemon(true);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      String ticket = handshake.getResourceDescriptor().replaceAll(".*[?&]ticket=([^&]*).*", "$1");
      if (!tickets.remove(ticket) || sockets.size() >= MOST_SOCKETS) {
        socket.close(1008, "no such ticket");
        return;
      }
      monitor.run(
          () -> {
            sockets.add(socket);
            opened.incrementAndGet();
          });
      if (silent.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return;
      }
      ObjectNode hello = Json.object().put("type", "hello").put("num_connections", sockets.size());
      hello
          .putObject("debug_info")
          .put("host", "stand-in")
          .put("approximate_connection_time", 18060);
      hello.putObject("connection_info").put("app_id", appId);
      socket.send(Json.write(hello));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      monitor.run(() -> sockets.remove(socket));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      JsonNode message = Json.parse(text);
      CompletableFuture<JsonNode> answer = waiting.get(message.path("envelope_id").asText());
      if (answer != null) {
        answer.complete(message.has("payload") ? message.get("payload") : Json.object());
      }
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
      monitor.run(() -> sockets.remove(socket));
    }
  }
}
