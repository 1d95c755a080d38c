package no.praksis.storage;

/** Lets work in until it is closed, and then waits for what is inside. */
final class Gate {
  private int inside;
  private boolean closed;

  synchronized void enter() {
    if (closed) {
      throw Sessions.closed();
    }
    inside++;
  }

  synchronized void leave() {
    inside--;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    boolean interrupted = false;
    while (inside > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
