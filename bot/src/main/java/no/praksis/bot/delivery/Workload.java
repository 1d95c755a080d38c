package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How much is under way. What waits for a moment to come is not: a clock that is moved by hand must
 * be able to see that nothing more happens at this one.
 */
final class Workload {
  private final Alarm alarm;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final Set<Thread> resting = new HashSet<>();
  private int underWay;
  private boolean closing;

  Workload(Alarm alarm) {
    this.alarm = alarm;
  }

  void begin() {
    lock.lock();
    try {
      underWay++;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      underWay--;
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Blocks the thread, whose work has begun, until that moment in real time.
   *
   * @throws InterruptedException at once when the courier closes
   */
  void restUntil(Instant moment) throws InterruptedException {
    CountDownLatch rung = new CountDownLatch(1);
    AtomicBoolean resumed = new AtomicBoolean();
    Runnable resume =
        () -> {
          if (resumed.compareAndSet(false, true)) {
            begin();
            rung.countDown();
          }
        };
    enterRest();
    Alarm.Pending pending = alarm.set(moment, resume);
    end();
    try {
      rung.await();
    } finally {
      pending.cancel();
      resume.run();
      leaveRest();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("the courier closes");
    }
  }

  /** Ends all rest, now and later. */
  void wakeResting() {
    lock.lock();
    try {
      closing = true;
      resting.forEach(Thread::interrupt);
    } finally {
      lock.unlock();
    }
  }

  /** Blocks until nothing is under way; false when that takes longer than {@code limit}. */
  boolean awaitQuiet(Duration limit) throws InterruptedException {
    long nanos = limit.toNanos();
    lock.lock();
    try {
      while (underWay > 0 && nanos > 0) {
        nanos = quiet.awaitNanos(nanos);
      }
      return underWay == 0;
    } finally {
      lock.unlock();
    }
  }

  private void enterRest() throws InterruptedException {
    lock.lock();
    try {
      if (closing) {
        throw new InterruptedException("the courier closes");
      }
      resting.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  private void leaveRest() {
    lock.lock();
    try {
      resting.remove(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }
}
