package no.praksis.standin.teams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong, on demand, with calls of the Bot Connector. Safe for use by many threads. */
public final class Faults {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ANSWER = " answer";

  /** What goes wrong. */
  sealed interface Fault {}

  record Answers(int status, String code) implements Fault {}

  record TooMany(int retryAfter) implements Fault {}

  /** The line is cut, after the work is done or before it begins. */
  record CutLine(boolean worked) implements Fault {}

  private final Map<Call, Deque<Fault>> coming = new ConcurrentHashMap<>();
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  /**
   * It answers with that HTTP status, so many times.
   *
   * @param code the Connector's own word; empty for an answer without
   */
  public void answers(Call call, int status, String code, int times) {
    add(call, new Answers(status, code), times);
  }

  /**
   * It is called too often, so many times.
   *
   * @param retryAfterSeconds 0 for an answer that doesn't say
   */
  public void limits(Call call, int retryAfterSeconds, int times) {
    add(call, new TooMany(retryAfterSeconds), times);
  }

  /** It does its work and then the line is cut, so many times. */
  public void cutsTheLineAfter(Call call, int times) {
    add(call, new CutLine(true), times);
  }

  /** The line is cut before it has read the call, so many times. */
  public void cutsTheLineBefore(Call call, int times) {
    add(call, new CutLine(false), times);
  }

  private void add(Call call, Fault fault, int times) {
    Deque<Fault> queue = coming.computeIfAbsent(call, key -> new ArrayDeque<>());
    synchronized (queue) {
      for (int i = 0; i < times; i++) {
        queue.add(fault);
      }
    }
  }

  Optional<Fault> next(Call call) {
    Deque<Fault> queue = coming.get(call);
    if (queue == null) {
      return Optional.empty();
    }
    synchronized (queue) {
      return Optional.ofNullable(queue.poll());
    }
  }

  /** From now on the call does not get any further until it is released. */
  public Hold holds(Call call) {
    return hold(call.name());
  }

  /** The same for calls that are about one conversation alone. */
  public Hold holds(Call call, Chat chat) {
    return hold(call + " " + chat.id());
  }

  /** From now on the call is done, and its answer does not get any further until it is released. */
  public Hold holdsAnswers(Call call) {
    return hold(call + ANSWER);
  }

  private Hold hold(String key) {
    Hold hold = new Hold(() -> holds.remove(key));
    holds.put(key, hold);
    return hold;
  }

  /** Waits while it is held; whether it goes on then. */
  boolean passes(Call call, String chat) throws InterruptedException {
    Hold hold = holds.getOrDefault(call + " " + chat, holds.get(call.name()));
    return hold == null || hold.goesOn();
  }

  /** The same for its answer. */
  boolean passesBack(Call call) throws InterruptedException {
    Hold hold = holds.get(call + ANSWER);
    return hold == null || hold.goesOn();
  }

  /** Releases all that is held. */
  void releaseAll() {
    holds.values().forEach(Hold::release);
  }

  /** A call that waits. */
  public static final class Hold {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Runnable gone;
    private volatile boolean dropped;

    private Hold(Runnable gone) {
      this.gone = gone;
    }

    private boolean goesOn() throws InterruptedException {
      arrived.countDown();
      boolean unused = released.await(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
      return !dropped;
    }

    /** Waits until somebody has called. */
    public void awaitCall() {
      try {
        if (!arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new AssertionError("nobody has made the call that is held");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    /** Lets the calls that wait get lost. */
    public void drop() {
      dropped = true;
      release();
    }

    /** Lets the calls go on. */
    public void release() {
      gone.run();
      released.countDown();
    }
  }
}
