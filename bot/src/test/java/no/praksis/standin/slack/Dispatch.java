package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import no.praksis.standin.Monitor;
import org.jspecify.annotations.Nullable;

/** Tells the app what happens, and watches how it takes it. Safe for use by many threads. */
final class Dispatch implements AutoCloseable {
  /** As the app asks to be told again later. */
  private static final int NOT_YET = 503;

  private static final int RETRIES = 3;
  private static final Duration UTMOST = Duration.ofSeconds(30);

  private final Monitor monitor;
  private final Map<Workspace, ExecutorService> queues = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<Line.Parcel> sent = new ArrayList<>();
  private final ReadWriteLock speaking = new ReentrantReadWriteLock();
  private volatile @Nullable Line line;
  private int underWay;
  private Duration slowest = Duration.ZERO;

  Dispatch(Monitor monitor) {
    this.monitor = monitor;
  }

  void through(Line newLine) {
    line = newLine;
  }

  void through(Nowhere nowhere) {
    line = null;
  }

  /** No app is there. */
  enum Nowhere {
    NOWHERE
  }

  /** Tells it now; what is not acknowledged within three seconds is complained of. */
  Line.Answer tell(Line.Parcel parcel) {
    Line.Answer answer = tellUnwatched(parcel);
    monitor.run(() -> watch(parcel, answer));
    return answer;
  }

  Line.Answer tellUnwatched(Line.Parcel parcel) {
    Line open = line;
    if (open == null) {
      return new Line.Answer(0, Json.object().put("failed", "no line"), Duration.ZERO);
    }
    monitor.run(() -> sent.add(parcel));
    speaking.readLock().lock();
    try {
      return open.send(parcel);
    } finally {
      speaking.readLock().unlock();
    }
  }

  /** Does it while nothing is under way to the app. */
  void inSilence(Runnable work) {
    speaking.writeLock().lock();
    try {
      work.run();
    } finally {
      speaking.writeLock().unlock();
    }
  }

  private void watch(Line.Parcel parcel, Line.Answer answer) {
    slowest = slowest.compareTo(answer.took()) > 0 ? slowest : answer.took();
    if (!answer.acknowledged()) {
      complain(
          name(parcel)
              + " was answered with "
              + answer.status()
              + " "
              + answer.body()
              + " after "
              + answer.took());
    } else if (answer.took().compareTo(Line.PATIENCE) > 0) {
      complain(name(parcel) + " was acknowledged after " + answer.took());
    }
  }

  private static String name(Line.Parcel parcel) {
    ObjectNode payload = parcel.payload();
    return switch (parcel.kind()) {
      case SLASH_COMMANDS -> payload.path("command").asText() + " " + payload.path("text").asText();
      case INTERACTIVE -> payload.path("type").asText();
      case EVENTS_API ->
          "event "
              + payload.path("event").path("type").asText()
              + " "
              + payload.path("event").path("subtype").asText();
    };
  }

  /**
   * Tells it soon, in order within a workspace; again when it is not acknowledged, as Slack does.
   */
  void tellSoon(Workspace workspace, ObjectNode payload) {
    if (line == null) {
      return;
    }
    monitor.run(() -> underWay++);
    ExecutorService queue =
        queues.computeIfAbsent(
            workspace,
            key ->
                Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("events").daemon().factory()));
    Future<?> unused =
        queue.submit(
            () -> {
              try {
                deliver(payload);
              } finally {
                monitor.run(() -> underWay--);
              }
            });
  }

  private void deliver(ObjectNode payload) {
    Line.Parcel parcel = new Line.Parcel(Line.Kind.EVENTS_API, payload, 0);
    Line.Answer answer = tellUnwatched(parcel);
    for (int i = 1; i <= RETRIES && isLater(answer); i++) {
      if (answer.status() == NOT_YET) {
        Duration took = answer.took();
        monitor.run(() -> slowest = slowest.compareTo(took) > 0 ? slowest : took);
      }
      answer = tellUnwatched(new Line.Parcel(Line.Kind.EVENTS_API, payload, i));
    }
    Line.Answer last = answer;
    monitor.run(() -> watch(parcel, last));
    if (!answer.acknowledged() || answer.took().compareTo(Line.PATIENCE) > 0) {
      Line.Answer unused = tellUnwatched(new Line.Parcel(Line.Kind.EVENTS_API, payload, 1));
    }
  }

  /** HTTP has a word for it; through a socket there is no answer at all. */
  private static boolean isLater(Line.Answer answer) {
    return answer.status() == NOT_YET
        || answer.body().path("failed").asText().equals(TimeoutException.class.getName());
  }

  /** Waits until all that has happened is told. */
  void settle() {
    monitor.await(
        () -> underWay == 0 ? java.util.Optional.of(true) : java.util.Optional.empty(),
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

  List<Line.Parcel> sent() {
    return monitor.in(() -> List.copyOf(sent));
  }

  Duration slowest() {
    return monitor.in(() -> slowest);
  }

  @Override
  public void close() {
    queues.values().forEach(ExecutorService::shutdownNow);
  }
}
