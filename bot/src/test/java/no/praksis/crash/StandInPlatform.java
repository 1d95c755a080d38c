package no.praksis.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A platform on loopback. Keeps every message that it takes, also the same one twice: keys are for
 * looking up, as in a real platform's metadata, and no protection.
 */
final class StandInPlatform implements AutoCloseable {
  /** Workspaces whose names begin so have no look-up. */
  static final String BLIND = "blind";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpServer server;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Standing> messages = new LinkedHashMap<>();
  private volatile Consumer<String> taken = call -> {};

  /** A message as people see it. */
  record Standing(String conversation, String key, String text, List<String> buttons, Instant at) {}

  StandInPlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Runs after each message that has been taken, before the answer to it. */
  void onTaken(Consumer<String> hook) {
    taken = hook;
  }

  List<Standing> in(String conversation) {
    lock.lock();
    try {
      return messages.values().stream()
          .filter(message -> message.conversation().equals(conversation))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** The first message of the conversation that is so, as soon as there is one. */
  Standing await(String conversation, Predicate<Standing> wanted) throws InterruptedException {
    long nanos = PATIENCE.toNanos();
    lock.lock();
    try {
      Optional<Standing> found = first(conversation, wanted);
      while (found.isEmpty() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
        found = first(conversation, wanted);
      }
      return found.orElseThrow(
          () -> new AssertionError("not in " + conversation + ": " + in(conversation)));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Standing> first(String conversation, Predicate<Standing> wanted) {
    return in(conversation).stream().filter(wanted).findFirst();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = JSON.readTree(exchange.getRequestBody());
      String call = exchange.getRequestURI().getPath().substring(1);
      Optional<String> reference =
          switch (call) {
            case "post" -> post(body);
            case "update" -> update(body);
            case "delete" -> delete(body);
            case "look-up" -> lookUp(body);
            default -> throw new IllegalArgumentException(call);
          };
      if (call.equals("look-up") && text(body, "conversation").startsWith(BLIND)) {
        answer(exchange, 501, "");
      } else if (reference.isEmpty()) {
        answer(exchange, 404, "");
      } else {
        taken.accept(call);
        answer(exchange, 200, JSON.createObjectNode().put("reference", reference.get()).toString());
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Optional<String> post(JsonNode body) {
    lock.lock();
    try {
      String reference = "m" + (messages.size() + 1);
      messages.put(reference, standing(body, text(body, "conversation"), text(body, "key")));
      changed.signalAll();
      return Optional.of(reference);
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> update(JsonNode body) {
    lock.lock();
    try {
      String reference = text(body, "reference");
      Standing old = messages.get(reference);
      if (old == null) {
        return Optional.empty();
      }
      messages.put(reference, standing(body, old.conversation(), old.key()));
      changed.signalAll();
      return Optional.of(reference);
    } finally {
      lock.unlock();
    }
  }

  private Optional<String> delete(JsonNode body) {
    throw new IllegalStateException("nothing here is taken away: " + body);
  }

  private Optional<String> lookUp(JsonNode body) {
    lock.lock();
    try {
      return messages.entrySet().stream()
          .filter(message -> message.getValue().key().equals(text(body, "key")))
          .filter(message -> message.getValue().conversation().equals(text(body, "conversation")))
          .filter(message -> message.getValue().at().toEpochMilli() >= body.get("since").asLong())
          .map(Map.Entry::getKey)
          .findFirst();
    } finally {
      lock.unlock();
    }
  }

  private static Standing standing(JsonNode body, String conversation, String key) {
    List<String> buttons = new ArrayList<>();
    body.get("buttons").forEach(button -> buttons.add(button.asText()));
    return new Standing(conversation, key, text(body, "text"), buttons, Instant.now());
  }

  private static String text(JsonNode body, String field) {
    return body.required(field).asText();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
