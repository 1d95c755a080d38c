package no.praksis.scheduler;

import java.time.Clock;
import java.time.Instant;

class InMemoryTimersTest extends TimersContract {
  @Override
  QuartzTimers open(Clock practice, RetryDelays retries) {
    return QuartzTimers.inMemory(practice, Instant::now, retries);
  }
}
