package no.praksis.standin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Guards all that the stand-in holds, and wakes whoever waits for a change. */
public final class Monitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  public <T> T in(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  public void run(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Waits until there is something; fails with what there is otherwise. */
  public <T> T await(Supplier<Optional<T>> wanted, Duration patience, Supplier<String> otherwise) {
    lock.lock();
    try {
      long left = patience.toNanos();
      Optional<T> found = wanted.get();
      while (found.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        found = wanted.get();
      }
      return found.orElseThrow(() -> new AssertionError(otherwise.get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      lock.unlock();
    }
  }
}
