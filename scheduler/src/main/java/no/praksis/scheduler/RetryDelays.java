package no.praksis.scheduler;

import java.time.Duration;

/** How long to wait, in real time, before a timer whose listener failed fires again. */
@FunctionalInterface
public interface RetryDelays {
  /** 10 s, then twice as long each time, up to 10 minutes. */
  RetryDelays GROWING =
      failures -> Duration.ofSeconds(Math.min(600, 10L << Math.min(failures - 1, 6)));

  /** The delay after this many failures in a row, 1 or more. */
  Duration after(int failures);
}
