package no.praksis.scheduler;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that dies, as if by kill -9, while its listener runs. */
final class DyingProcess {
  /** What Runtime.halt leaves behind here, and nothing else would. */
  static final int EXIT = 73;

  private DyingProcess() {}

  /** Takes the JDBC address. */
  public static void main(String[] args) throws InterruptedException {
    QuartzTimers timers =
        QuartzTimers.clustered(args[0], Clock.systemUTC(), Instant::now, RetryDelays.GROWING);
    timers.start(new Recorder(fired -> Runtime.getRuntime().halt(EXIT)));
    timers.set(TimersContract.OPENING, Instant.now());
    new CountDownLatch(1).await();
  }

  static int run(String jdbcUrl) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                classPath,
                DyingProcess.class.getName(),
                jdbcUrl)
            .inheritIO()
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the process that was to die has not");
    }
    return process.exitValue();
  }
}
