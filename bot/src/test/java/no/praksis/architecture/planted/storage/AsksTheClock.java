package no.praksis.architecture.planted.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
public class AsksTheClock {
  final Supplier<Instant> reference = Instant::now;
  final Clock clock = Clock.systemUTC();
  final LocalDate date = LocalDate.now(ZoneId.of("Europe/Oslo"));
  final ZonedDateTime moment = ZonedDateTime.now();
  final long ticks = System.nanoTime() + System.currentTimeMillis();
  final Date old = new Date();
}
