package no.praksis.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where work waits for the one writer. */
final class WriteQueue {
  /** A commit costs the disk the same for all of them as for one. */
  private static final int COMPANY = 12;

  private static final long MOMENT_NANOS = 400_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<Piece<?>> waiting = new ArrayDeque<>();
  private boolean several;
  private boolean closed;

  void add(Piece<?> piece) {
    lock.lock();
    try {
      if (closed) {
        throw Sessions.closed();
      }
      waiting.add(piece);
      if (waiting.size() == 1 || waiting.size() == COMPANY) {
        arrived.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has arrived, at most {@code limit}; waits for it. Where the last that were taken were
   * several, more are on their way, and are waited for a moment. Empty when closed and nothing is
   * left.
   */
  List<Piece<?>> take(int limit) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      if (several) {
        awaitCompany(limit);
      }
      int size = Math.min(limit, waiting.size());
      several = size > 1;
      List<Piece<?>> taken = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void awaitCompany(int limit) {
    long left = MOMENT_NANOS;
    while (waiting.size() < Math.min(limit, COMPANY) && left > 0 && !closed) {
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
