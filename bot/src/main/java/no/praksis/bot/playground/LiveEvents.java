package no.praksis.bot.playground;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells every open page what changed. A page that can't keep up is let go; its browser connects
 * again and fetches everything anew.
 */
public final class LiveEvents implements AutoCloseable {
  private static final int BACKLOG = 1_000;

  /** So often a quiet page is written to, since only that shows whether it is still there. */
  private static final long QUIET_SECONDS = 5;

  private final String start = UUID.randomUUID().toString();
  private final AtomicLong count = new AtomicLong();
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Hands the event over and returns at once. */
  void publish(LiveEvent event) {
    count.incrementAndGet();
    lines.forEach(line -> line.offer(event));
  }

  /** How far things are; changes with every event and with every start of the program. */
  String mark() {
    return start + ":" + count.get();
  }

  /**
   * Tells the page what happens, in the thread of the caller, and returns when these events are
   * closed or the page falls behind.
   *
   * @throws IOException when the page has gone
   */
  void tell(Page page) throws IOException {
    Line line = new Line();
    lines.add(line);
    try {
      line.feed(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lines.remove(line);
    }
  }

  /** Lets all pages go. */
  @Override
  public void close() {
    closed = true;
    lines.forEach(Line::stop);
  }

  /** An open page. */
  interface Page {
    void send(LiveEvent event, String mark) throws IOException;

    /** Keeps the connection from being taken for dead. */
    void stillHere() throws IOException;
  }

  private final class Line {
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean stopped;

    void offer(LiveEvent event) {
      if (!waiting.offer(event)) {
        stop();
      }
    }

    void stop() {
      stopped = true;
      // Wakes the thread; when the backlog is full it is awake anyway.
      boolean unused = waiting.offer(LiveEvent.HELLO);
    }

    void feed(Page page) throws IOException, InterruptedException {
      page.send(LiveEvent.HELLO, mark());
      while (!stopped && !closed) {
        LiveEvent event = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          page.stillHere();
        } else if (!stopped) {
          page.send(event, mark());
        }
      }
    }
  }
}
