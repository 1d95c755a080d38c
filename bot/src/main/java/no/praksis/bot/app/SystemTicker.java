package no.praksis.bot.app;

import java.time.Instant;
import no.praksis.practice.delivery.Ticker;

/** The system's own time. */
public final class SystemTicker implements Ticker {
  @Override
  public Instant now() {
    return Instant.now();
  }
}
