package no.praksis.scheduler;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Which listeners are running, and word of each change, for those who wait for quiet. */
final class Activity {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long changes;
  private int running;

  /**
   * How it stands.
   *
   * @param changes grows with each change, so two equal ones mean that nothing went on in between
   */
  record State(long changes, int running) {}

  void started(int number) {
    change(number);
  }

  void ended(int number) {
    change(-number);
  }

  /** Something that is neither a start nor a return, but may be what somebody waits for. */
  void changed() {
    change(0);
  }

  State state() {
    lock.lock();
    try {
      return new State(changes, running);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when the state is no longer this one, or at the latest after {@code atMost}. */
  void awaitChange(State since, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (changes == since.changes() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(int runningMore) {
    lock.lock();
    try {
      running += runningMore;
      changes++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
