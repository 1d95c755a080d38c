package no.praksis.bot.playground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import no.praksis.practice.group.Language;

/** Practice time in words. */
final class Times {
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter time;

  Times(PageTexts texts, ZoneId zone) {
    this.zone = zone;
    boolean english = texts.language() == Language.EN;
    day = DateTimeFormatter.ofPattern(english ? "EEEE d MMMM" : "EEEE d. MMMM", texts.locale());
    shortDay = DateTimeFormatter.ofPattern(english ? "EEE d MMM" : "EEE d. MMM", texts.locale());
    time = DateTimeFormatter.ofPattern("HH:mm", texts.locale());
  }

  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  String day(Instant instant) {
    return day.format(instant.atZone(zone));
  }

  String shortDay(Instant instant) {
    return shortDay.format(instant.atZone(zone));
  }

  String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }

  /** How many midnights lie between. */
  long days(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(dateOf(from), dateOf(to));
  }
}
