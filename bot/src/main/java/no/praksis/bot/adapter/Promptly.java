package no.praksis.bot.adapter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets work go on when whoever asked for it can't wait any longer. */
public final class Promptly implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Promptly.class);

  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final ExecutorService workers;
  private final Watch watch;
  private final Semaphore here = new Semaphore(Integer.MAX_VALUE);

  /**
   * Nothing under way yet.
   *
   * @param platform what its threads are named after
   */
  public Promptly(String platform) {
    watch = new Watch(platform);
    workers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(platform + "-", 0).factory());
  }

  /**
   * The result, when it is there within {@code patience}. Otherwise nothing now, and {@code late}
   * gets it when it comes; exactly one of both.
   *
   * @throws RuntimeException what the work throws within {@code patience}
   */
  public <T> Optional<T> run(Supplier<T> work, Duration patience, Consumer<T> late) {
    Asked<T> asked = new Asked<>(patience, () -> {}, late);
    workers.execute(() -> asked.doIt(work));
    watch.add(asked);
    return asked.answer();
  }

  /**
   * Does the work in this thread, which spares half of what a quick answer costs. When it takes
   * longer than {@code patience}, {@code meanwhile} runs beside it, and to its end; from then on
   * what comes of the work is for {@code late}, and nothing is returned.
   *
   * @throws RuntimeException what the work throws within {@code patience}
   */
  public <T> Optional<T> here(
      Supplier<T> work, Duration patience, Runnable meanwhile, Consumer<T> late) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    Asked<T> asked =
        new Asked<>(
            patience,
            () -> beside(() -> runAndComplete(meanwhile, told)),
            done -> {
              told.join();
              late.accept(done);
            });
    here.acquireUninterruptibly();
    try {
      watch.add(asked);
      asked.doIt(work);
      Optional<T> result = asked.answer();
      if (result.isEmpty()) {
        told.join();
      }
      return result;
    } finally {
      here.release();
    }
  }

  private static void runAndComplete(Runnable work, CompletableFuture<Void> done) {
    try {
      work.run();
    } finally {
      done.complete(null);
    }
  }

  /** What somebody waits for; either they or {@code late} get what comes of it. */
  private static final class Asked<T> implements Watch.Waiting {
    private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
    private final Runnable tooLate;
    private final Consumer<T> late;

    /** How many more times it is looked at until it is too late. */
    private long looks;

    Asked(Duration patience, Runnable tooLate, Consumer<T> late) {
      looks = Watch.looks(patience);
      this.tooLate = tooLate;
      this.late = late;
    }

    void doIt(Supplier<T> work) {
      try {
        T done = work.get();
        if (!answer.complete(Optional.of(done))) {
          late.accept(done);
        }
      } catch (RuntimeException | Error e) {
        if (!answer.completeExceptionally(e)) {
          LOG.error("what came from a platform failed after it was acknowledged {}", Fault.of(e));
        }
      }
    }

    @Override
    public boolean isOver() {
      if (--looks <= 0 && answer.complete(Optional.empty())) {
        tooLate.run();
      }
      return answer.isDone();
    }

    Optional<T> answer() {
      return answer.join();
    }
  }

  /** Does it beside, as soon as it can be. */
  public void beside(Runnable work) {
    workers.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("an answer to a platform failed {}", Fault.of(e));
          }
        });
  }

  /** Finishes what is under way: 15 s at most for what others wait for, as much for the rest. */
  @Override
  public void close() {
    try {
      boolean ended = here.tryAcquire(Integer.MAX_VALUE, CLOSING.toSeconds(), TimeUnit.SECONDS);
      workers.shutdown();
      if (!ended || !workers.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("closing although answers are under way");
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      workers.shutdownNow();
    } finally {
      watch.close();
    }
  }
}
