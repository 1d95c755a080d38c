package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** HTTP on loopback: takes requests apart, and hands them to whoever answers them. */
final class StandInServer implements AutoCloseable {
  /** Who answers. */
  interface Desk {
    Response api(ApiCall call, @Nullable String clientId, @Nullable String clientSecret)
        throws InterruptedException;

    Response upload(String team, String file, byte[] content);

    Response respond(String id, String body);
  }

  /**
   * An answer.
   *
   * @param status 0 for none: the line is cut
   * @param retryAfter seconds; 0 for none
   */
  record Response(int status, String body, int retryAfter, String scopes) {
    Response(int status, String body, int retryAfter) {
      this(status, body, retryAfter, "");
    }

    static Response ok(String body) {
      return new Response(200, body, 0);
    }

    static Response cut() {
      return new Response(0, "", 0);
    }
  }

  private final HttpServer server;
  // Threads of the system, so that a benchmark can tell what it costs to play Slack
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("stand-in-", 0).daemon().factory());
  private volatile @Nullable Desk desk;

  StandInServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
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
      byte[] body = exchange.getRequestBody().readAllBytes();
      answer(exchange, route(exchange, exchange.getRequestURI().getPath().split("/"), body));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    } catch (RuntimeException e) {
      answer(exchange, new Response(500, "stand-in: " + e, 0));
      throw e;
    }
  }

  private Response route(HttpExchange exchange, String[] path, byte[] body)
      throws InterruptedException {
    Desk open = java.util.Objects.requireNonNull(desk);
    if (path.length == 3 && path[1].equals("api")) {
      String[] client = basic(exchange.getRequestHeaders().getFirst("Authorization"));
      return open.api(call(exchange, path[2], body), client[0], client[1]);
    }
    if (path.length == 4 && path[1].equals("upload")) {
      return open.upload(path[2], path[3], Multipart.content(exchange, body));
    }
    if (path.length == 3 && path[1].equals("response")) {
      return open.respond(path[2], new String(body, StandardCharsets.UTF_8));
    }
    return new Response(404, "not found", 0);
  }

  private static ApiCall call(HttpExchange exchange, String method, byte[] body) {
    ObjectNode arguments = Json.object();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      form(arguments, query);
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String text = new String(body, StandardCharsets.UTF_8);
    if (type != null && type.startsWith("application/json")) {
      arguments.setAll((ObjectNode) Json.parse(text));
    } else if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
      form(arguments, text);
    } else if (type != null && type.startsWith("multipart/form-data")) {
      Multipart.fields(type, body).forEach(arguments::put);
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String token =
        authorization != null && authorization.startsWith("Bearer ")
            ? authorization.substring("Bearer ".length())
            : arguments.path("token").asText(null);
    return new ApiCall(method, token, arguments);
  }

  private static void form(ObjectNode arguments, String text) {
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        arguments.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable String[] basic(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return new @Nullable String[] {null, null};
    }
    byte[] plain = java.util.Base64.getDecoder().decode(authorization.substring(6));
    return new String(plain, StandardCharsets.UTF_8).split(":", 2);
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
      if (!response.scopes().isEmpty()) {
        exchange.getResponseHeaders().set("x-oauth-scopes", response.scopes());
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
