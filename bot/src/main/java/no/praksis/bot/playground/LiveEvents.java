package no.praksis.bot.playground;

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
  private static final long QUIET_SECONDS = 20;

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

  /** Feeds a page until it goes away. The caller keeps the connection open. */
  void connect(Page page) {
    Line line = new Line(page);
    if (closed) {
      page.close();
      return;
    }
    lines.add(line);
    page.onClose(line::stop);
    Thread.ofVirtual().name("playground-page").start(line);
  }

  /** Lets all pages go. */
  @Override
  public void close() {
    closed = true;
    lines.forEach(Line::stop);
  }

  /** An open page. */
  interface Page {
    void send(LiveEvent event, String mark);

    /** Keeps the connection from being taken for dead. */
    void stillHere();

    boolean gone();

    void onClose(Runnable action);

    void close();
  }

  private final class Line implements Runnable {
    private final Page page;
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean stopped;

    Line(Page page) {
      this.page = page;
    }

    void offer(LiveEvent event) {
      if (!waiting.offer(event)) {
        stop();
      }
    }

    void stop() {
      stopped = true;
      lines.remove(this);
      // Wakes the thread; when the backlog is full it is awake anyway.
      waiting.offer(LiveEvent.CLOCK);
    }

    @Override
    public void run() {
      try {
        page.send(LiveEvent.HELLO, mark());
        while (!stopped && !page.gone()) {
          LiveEvent event = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
          if (stopped) {
            break;
          }
          if (event == null) {
            page.stillHere();
          } else {
            page.send(event, mark());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        stopped = true;
        lines.remove(this);
        page.close();
      }
    }
  }
}
