package no.praksis.standin.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong, on demand, with calls of the Web API. Safe for use by many threads. */
public final class Faults {
  private static final String ANSWER = "answer of ";
  private static final String TEAM = "all of ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What goes wrong. */
  sealed interface Fault {}

  record Says(String error) implements Fault {}

  record Status(int status) implements Fault {}

  record TooMany(int retryAfter) implements Fault {}

  /** The work is done, but the answer never arrives. */
  record CutLine() implements Fault {}

  private final Map<String, Deque<Fault>> coming = new ConcurrentHashMap<>();
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  /** The method answers with that error, so many times. */
  public void says(String method, String error, int times) {
    add(method, new Says(error), times);
  }

  /** The method answers with that HTTP status, so many times. */
  public void answers(String method, int status, int times) {
    add(method, new Status(status), times);
  }

  /** The method is called too often, so many times. */
  public void limits(String method, int retryAfterSeconds, int times) {
    add(method, new TooMany(retryAfterSeconds), times);
  }

  /** The method does its work and then the line is cut, so many times. */
  public void cutsTheLineAfter(String method, int times) {
    add(method, new CutLine(), times);
  }

  /** Nothing goes wrong with the method any more. */
  public void end(String method) {
    coming.remove(method);
  }

  private void add(String method, Fault fault, int times) {
    Deque<Fault> queue = coming.computeIfAbsent(method, key -> new ArrayDeque<>());
    synchronized (queue) {
      for (int i = 0; i < times; i++) {
        queue.add(fault);
      }
    }
  }

  Optional<Fault> next(String method) {
    Deque<Fault> queue = coming.get(method);
    if (queue == null) {
      return Optional.empty();
    }
    synchronized (queue) {
      return Optional.ofNullable(queue.poll());
    }
  }

  /** From now on the method does not get any further until it is released. */
  public Hold holds(String method) {
    Hold hold = new Hold(() -> holds.remove(method));
    holds.put(method, hold);
    return hold;
  }

  /** The same for calls that are about one channel alone. */
  public Hold holds(String method, Channel channel) {
    return holds(method + " " + channel.id());
  }

  /** From now on nothing that is asked with a token of the workspace gets any further. */
  public Hold holdsAll(Company company) {
    return holds(TEAM + company.team());
  }

  /** From now on the method does its work, but its answers wait until they are released. */
  public Hold holdsAnswers(String method) {
    return holds(ANSWER + method);
  }

  void answer(String method) throws InterruptedException {
    pass(ANSWER + method);
  }

  /**
   * @param team whose token the call has; empty for none
   */
  void pass(String method, String channel, String team) throws InterruptedException {
    pass(method + " " + channel);
    pass(method);
    pass(TEAM + team);
  }

  private void pass(String what) throws InterruptedException {
    Hold hold = holds.get(what);
    if (hold != null) {
      hold.stop();
    }
  }

  /** Releases all that is held. */
  void releaseAll() {
    holds.values().forEach(Hold::release);
  }

  /** A method that waits. */
  public static final class Hold {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Runnable gone;

    private Hold(Runnable gone) {
      this.gone = gone;
    }

    private void stop() throws InterruptedException {
      arrived.countDown();
      boolean unused = released.await(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    }

    /** Waits until somebody has called. */
    public void awaitCall() {
      try {
        if (!arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new AssertionError("nobody has called the method that is held");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    /** Lets the calls go on. */
    public void release() {
      gone.run();
      released.countDown();
    }
  }
}
