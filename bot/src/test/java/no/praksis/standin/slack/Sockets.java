package no.praksis.standin.slack;

import java.time.Duration;
import java.util.Optional;
import no.praksis.standin.Monitor;

/** The sockets that the app has opened, in Slack's hands. */
public final class Sockets {
  private final SocketLine line;
  private final Monitor monitor;

  Sockets(SocketLine line, Monitor monitor) {
    this.line = line;
    this.monitor = monitor;
  }

  /** Waits until the app has that many sockets open. */
  public void awaits(int count) {
    boolean unused =
        monitor.await(
            () -> line.sockets().size() == count ? Optional.of(true) : Optional.empty(),
            Duration.ofSeconds(20),
            () -> line.sockets().size() + " sockets and not " + count);
  }

  /** Waits until the app has opened that many sockets, all in all. */
  public void awaitsOpened(int count) {
    boolean unused =
        monitor.await(
            () -> line.opened() >= count ? Optional.of(true) : Optional.empty(),
            Duration.ofSeconds(20),
            () -> line.opened() + " sockets opened and not " + count);
  }

  /** Whether the app opens another socket within so long, in real time. */
  public boolean opensMore(Duration within) {
    int before = line.opened();
    long end = System.nanoTime() + within.toNanos();
    while (line.opened() == before && System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    return line.opened() > before;
  }

  /** The next sockets that the app opens are taken, but nothing is said on them. */
  public void greetsNot(int count) {
    line.greetsNot(count);
  }

  public int opened() {
    return line.opened();
  }

  public int open() {
    return line.sockets().size();
  }

  /** Slack wants to end the oldest socket, and tells so some time before. */
  public void warns() {
    line.tell(line.sockets().getFirst(), "warning");
  }

  /** Slack asks for a new socket instead of the oldest, and ends that one. */
  public void refreshes() {
    var oldest = line.sockets().getFirst();
    line.tell(oldest, "refresh_requested");
    oldest.close(1000, "refresh");
  }

  /** Slack ends the oldest socket. */
  public void ends() {
    line.sockets().getFirst().close(1000, "end");
  }

  /** All lines are cut without a word. */
  public void drops() {
    line.sockets().forEach(socket -> socket.closeConnection(1006, "dropped"));
  }
}
