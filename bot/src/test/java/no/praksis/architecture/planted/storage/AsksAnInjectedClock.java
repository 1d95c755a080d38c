package no.praksis.architecture.planted.storage;

import java.time.Clock;
import java.time.Instant;

public class AsksAnInjectedClock {
  Instant now(Clock clock) {
    return Instant.now(clock);
  }
}
