package no.praksis.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where work waits for the one writer. */
final class WriteQueue {
  /** A commit costs the disk the same for all of them as for one, so some are waited for. */
  private static final long MOMENT_NANOS = 800_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<Piece<?>> waiting = new ArrayDeque<>();

  /** The most that came together in the last few times. */
  private int lately;

  /** How many the writer waits for. */
  private int wanted;

  private boolean closed;

  void add(Piece<?> piece) {
    lock.lock();
    try {
      if (closed) {
        throw Sessions.closed();
      }
      waiting.add(piece);
      if (waiting.size() == 1 || waiting.size() == wanted) {
        arrived.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has arrived, at most {@code limit}; waits for it. Half as many as have come together
   * lately are on their way, and are waited for a moment. Empty when closed and nothing is left.
   */
  List<Piece<?>> take(int limit) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      wanted = Math.min(limit, lately / 2);
      awaitCompany();
      int size = Math.min(limit, waiting.size());
      lately = Math.max(size, lately - 1 - lately / 16);
      List<Piece<?>> taken = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void awaitCompany() {
    long left = MOMENT_NANOS;
    while (waiting.size() < wanted && left > 0 && !closed) {
      try {
        left = arrived.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** How much waits. */
  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more; what waits is still handed out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }
}
