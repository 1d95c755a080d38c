package no.praksis.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where work waits for the one writer. */
final class WriteQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<Piece<?>> waiting = new ArrayDeque<>();
  private boolean closed;

  void add(Piece<?> piece) {
    lock.lock();
    try {
      if (closed) {
        throw Sessions.closed();
      }
      waiting.add(piece);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has arrived, at most {@code limit}; waits for it. Empty when closed and nothing is left.
   */
  List<Piece<?>> take(int limit) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      int size = Math.min(limit, waiting.size());
      List<Piece<?>> taken = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
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
