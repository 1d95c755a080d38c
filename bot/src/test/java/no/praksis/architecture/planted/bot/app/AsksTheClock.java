package no.praksis.architecture.planted.bot.app;

import java.time.Instant;

public class AsksTheClock {
  final Instant now = Instant.now();
}
