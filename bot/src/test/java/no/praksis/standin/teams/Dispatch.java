package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.praksis.standin.Monitor;
import org.jspecify.annotations.Nullable;

/** Tells the app what happens, and watches how it takes it. Safe for use by many threads. */
final class Dispatch implements AutoCloseable {
  private static final Duration UTMOST = Duration.ofSeconds(30);

  /** Who makes the token that goes with an activity; null for none. */
  interface Tokens {
    @Nullable String of(ObjectNode activity);
  }

  private final Monitor monitor;
  private final Line line = new Line();
  private final Map<Directory, ExecutorService> queues = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<ObjectNode> sent = new ArrayList<>();
  private volatile @Nullable URI address;
  private volatile Tokens tokens = activity -> null;
  private int underWay;
  private Duration slowestInvoke = Duration.ZERO;

  Dispatch(Monitor monitor) {
    this.monitor = monitor;
  }

  void to(@Nullable URI newAddress, Tokens newTokens) {
    address = newAddress;
    tokens = newTokens;
  }

  Line line() {
    return line;
  }

  /** Tells it now; what it doesn't take, or takes too late, is complained of. */
  Line.Answer tell(ObjectNode activity) {
    URI there = address;
    if (there == null) {
      return new Line.Answer(0, Json.object().put("failed", "no address"), Duration.ZERO);
    }
    monitor.run(() -> sent.add(activity));
    Line.Answer answer = line.send(there, activity, tokens.of(activity));
    monitor.run(() -> watch(activity, answer));
    return answer;
  }

  private void watch(ObjectNode activity, Line.Answer answer) {
    boolean invoke = activity.path("type").asText().equals("invoke");
    if (invoke && slowestInvoke.compareTo(answer.took()) < 0) {
      slowestInvoke = answer.took();
    }
    if (!answer.taken() || (invoke && answer.status() != 200)) {
      complain(name(activity) + " was answered with " + answer.status() + " " + answer.body());
    } else if (answer.took().compareTo(invoke ? Line.INVOKED : Line.TOLD) > 0) {
      complain(name(activity) + " was answered after " + answer.took());
    }
  }

  private static String name(ObjectNode activity) {
    return activity.path("type").asText()
        + " "
        + activity.path("name").asText()
        + activity.path("channelData").path("eventType").asText()
        + " "
        + activity.path("text").asText();
  }

  /** Tells it soon, in order within a tenant. */
  void tellSoon(Directory directory, ObjectNode activity) {
    if (address == null) {
      return;
    }
    monitor.run(() -> underWay++);
    ExecutorService queue =
        queues.computeIfAbsent(
            directory,
            key -> Executors.newSingleThreadExecutor(Thread.ofVirtual().name("events").factory()));
    Future<?> unused =
        queue.submit(
            () -> {
              try {
                Line.Answer answer = tell(activity);
                return answer.status();
              } finally {
                monitor.run(() -> underWay--);
              }
            });
  }

  /** Waits until all that has happened is told. */
  void settle() {
    boolean unused =
        monitor.await(
            () -> underWay == 0 ? Optional.of(true) : Optional.empty(),
            UTMOST,
            () -> underWay + " events are still under way");
  }

  void complain(String what) {
    monitor.run(() -> complaints.add(what));
  }

  List<String> complaints() {
    return monitor.in(() -> List.copyOf(complaints));
  }

  void forgive() {
    monitor.run(complaints::clear);
  }

  List<ObjectNode> sent() {
    return monitor.in(() -> List.copyOf(sent));
  }

  Duration slowestInvoke() {
    return monitor.in(() -> slowestInvoke);
  }

  @Override
  public void close() {
    queues.values().forEach(ExecutorService::shutdownNow);
  }
}
