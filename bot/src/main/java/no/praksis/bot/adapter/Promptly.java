package no.praksis.bot.adapter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /**
   * Nothing under way yet.
   *
   * @param platform what its threads are named after
   */
  public Promptly(String platform) {
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
    CompletableFuture<T> result = new CompletableFuture<>();
    AtomicBoolean decided = new AtomicBoolean();
    workers.execute(
        () -> {
          try {
            T done = work.get();
            if (decided.compareAndSet(false, true)) {
              result.complete(done);
            } else {
              late.accept(done);
            }
          } catch (RuntimeException | Error e) {
            if (decided.compareAndSet(false, true)) {
              result.completeExceptionally(e);
            } else {
              LOG.error(
                  "what came from a platform failed after it was acknowledged {}", Fault.of(e));
            }
          }
        });
    try {
      return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return decided.compareAndSet(false, true) ? Optional.empty() : Optional.of(result.join());
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while somebody waited for an answer", e);
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

  /** Finishes what is under way, within reason. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("closing although answers are under way");
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      workers.shutdownNow();
    }
  }
}
