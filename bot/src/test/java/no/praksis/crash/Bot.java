package no.praksis.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The program, started again whenever it dies. */
final class Bot implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Path folder;
  private final int platformPort;
  private final AtomicInteger lives = new AtomicInteger();
  private final List<Thread> listeners = new ArrayList<>();
  private Incarnation current;
  private boolean closing;

  Bot(Path folder, int platformPort) throws IOException {
    this.folder = folder;
    this.platformPort = platformPort;
    live();
  }

  private synchronized void live() throws IOException {
    if (closing) {
      return;
    }
    Incarnation incarnation = new Incarnation(folder, platformPort);
    current = incarnation;
    Thread listener = new Thread(() -> outlive(incarnation), "life-" + lives.incrementAndGet());
    notifyAll();
    listeners.add(listener);
    listener.start();
  }

  private void outlive(Incarnation incarnation) {
    incarnation.listen();
    try {
      live();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Incarnation current() {
    return current;
  }

  /** How often it was started. */
  int lives() {
    return lives.get();
  }

  /**
   * Hands the deed in, and again with the same id each time that the process dies before it has
   * said what came of it, as platforms do.
   */
  Told handIn(Deed deed) throws InterruptedException {
    Incarnation life = current();
    Optional<Told> told = told(life, deed);
    while (told.isEmpty()) {
      life = nextAfter(life);
      told = told(life, deed);
    }
    return told.get();
  }

  private Optional<Told> told(Incarnation life, Deed deed) throws InterruptedException {
    try {
      return life.send(deed).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer to " + deed + "; the log: " + log(), e);
    }
  }

  private String log() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 50), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private synchronized Incarnation nextAfter(Incarnation dead) throws InterruptedException {
    while (current == dead) {
      wait();
    }
    return current;
  }

  /** Waits until it has been started this often. */
  synchronized void awaitLife(int count) throws InterruptedException {
    while (lives.get() < count) {
      wait();
    }
  }

  void arm(KillPoint point, int nth) {
    current().arm(point, nth);
  }

  void kill() {
    current().kill();
  }

  /** Kills whichever life it is then. */
  void killAfter(long micros) {
    Executor later = CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS);
    later.execute(this::kill);
  }

  @Override
  public void close() throws InterruptedException {
    Incarnation last;
    synchronized (this) {
      closing = true;
      last = current;
    }
    last.end();
    for (Thread listener : listeners) {
      listener.join();
    }
  }
}
