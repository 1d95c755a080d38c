package no.praksis.scheduler;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/**
 * The threads that listeners run in. Quartz's own pool looks only every half second whether it has
 * been shut down. Public because Quartz calls its setters by reflection; of no use elsewhere.
 */
public final class WorkerPool implements ThreadPool {
  private final int size;
  private final Semaphore free;
  private final ExecutorService workers;

  WorkerPool(int size) {
    this.size = size;
    this.free = new Semaphore(size);
    this.workers =
        Executors.newFixedThreadPool(
            size, Thread.ofPlatform().daemon().name("timers-", 1).factory());
  }

  @Override
  public void initialize() {
    // Threads are made when they are first needed.
  }

  /** Only Quartz's one thread asks, so what is free now is still free when it runs something. */
  @Override
  public int blockForAvailableThreads() {
    free.acquireUninterruptibly();
    free.release();
    return free.availablePermits();
  }

  @Override
  public boolean runInThread(Runnable job) {
    free.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            job.run();
          } finally {
            free.release();
          }
        });
    return true;
  }

  @Override
  public void shutdown(boolean waitForJobs) {
    workers.shutdown();
    boolean ended = !waitForJobs;
    boolean interrupted = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int getPoolSize() {
    return size;
  }

  @Override
  public void setInstanceId(String id) {
    // Says nothing that the thread names need.
  }

  @Override
  public void setInstanceName(String name) {
    // Says nothing that the thread names need.
  }
}
