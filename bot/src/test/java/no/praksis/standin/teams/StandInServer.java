package no.praksis.standin.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** HTTP on loopback: takes requests apart, and hands them to whoever answers them. */
final class StandInServer implements AutoCloseable {
  /** Who answers. */
  interface Desk {
    Response answer(Request request) throws InterruptedException;
  }

  /**
   * A request.
   *
   * @param path its decoded parts, the first being that after the first slash
   * @param bearer the token that came with it; null for none
   */
  record Request(
      String method,
      List<String> path,
      Map<String, String> query,
      String contentType,
      String body,
      @Nullable String bearer) {}

  /**
   * An answer.
   *
   * @param status 0 for none: the line is cut
   * @param retryAfter seconds; 0 for none
   */
  record Response(int status, String body, int retryAfter) {
    static Response ok(String body) {
      return new Response(200, body, 0);
    }

    static Response created(String body) {
      return new Response(201, body, 0);
    }

    static Response cut() {
      return new Response(0, "", 0);
    }
  }

  private final HttpServer server;
  // Threads of the system, so that a benchmark can tell what it costs to play Teams
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("stand-in-", 0).daemon().factory());
  private volatile @Nullable Desk desk;

  StandInServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  void open(Desk openDesk) {
    desk = openDesk;
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      Request request = request(exchange);
      answer(exchange, java.util.Objects.requireNonNull(desk).answer(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    } catch (RuntimeException e) {
      answer(exchange, new Response(500, "stand-in: " + e, 0));
      throw e;
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return new Request(
        exchange.getRequestMethod(),
        Stream.of(exchange.getRequestURI().getRawPath().substring(1).split("/"))
            .map(StandInServer::decodedPart)
            .toList(),
        pairs(exchange.getRequestURI().getRawQuery()),
        type == null ? "" : type,
        new String(body, StandardCharsets.UTF_8),
        authorization != null && authorization.startsWith("Bearer ")
            ? authorization.substring("Bearer ".length())
            : null);
  }

  /** Names and values as a form or an address has them. */
  static Map<String, String> pairs(@Nullable String text) {
    Map<String, String> pairs = new HashMap<>();
    if (text != null) {
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A plus is a plus there. */
  private static String decodedPart(String text) {
    return decoded(text.replace("+", "%2B"));
  }

  private static void answer(HttpExchange exchange, Response response) throws IOException {
    try (exchange) {
      if (response.status() == 0) {
        return;
      }
      byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
      boolean json = response.body().startsWith("{");
      exchange
          .getResponseHeaders()
          .set("Content-Type", json ? "application/json; charset=utf-8" : "text/plain");
      if (response.retryAfter() > 0) {
        exchange.getResponseHeaders().set("Retry-After", "" + response.retryAfter());
      }
      exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
