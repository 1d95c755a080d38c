package no.praksis.bot.conversation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, weekdays and times as people write them, in English and Norwegian. */
final class DateWords {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");
  private static final int MOST_DAYS_AGO = 60;
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  static {
    List<String> english =
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    List<String> bokmaal =
        List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");
    List<String> nynorsk =
        List.of("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag");
    for (DayOfWeek day : DayOfWeek.values()) {
      for (List<String> words : List.of(english, bokmaal, nynorsk)) {
        String word = words.get(day.ordinal());
        WEEKDAYS.put(word, day);
        WEEKDAYS.put(word.substring(0, 3), day);
      }
    }
  }

  private DateWords() {}

  static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Hours and minutes, with a colon or a full stop between. */
  static Optional<LocalTime> time(String word) {
    Matcher matcher = TIME.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /**
   * A day: 2026-12-24, 24.12.2026, 24.12 (the next one from today on) or a weekday (the next one
   * from today on).
   */
  static Optional<LocalDate> date(String word, LocalDate today) {
    Optional<DayOfWeek> weekday = weekday(word);
    if (weekday.isPresent()) {
      return Optional.of(today.with(TemporalAdjusters.nextOrSame(weekday.get())));
    }
    try {
      Matcher iso = ISO.matcher(word);
      if (iso.matches()) {
        return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
      }
      Matcher dotted = DOTTED.matcher(word);
      if (!dotted.matches()) {
        return Optional.empty();
      }
      if (dotted.group(3) != null) {
        return Optional.of(date(dotted.group(3), dotted.group(2), dotted.group(1)));
      }
      String year = Integer.toString(today.getYear());
      LocalDate thisYear = date(year, dotted.group(2), dotted.group(1));
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The same as {@link #date}, but the latest such day up to today. */
  static Optional<LocalDate> pastDate(String word, LocalDate today) {
    Optional<DayOfWeek> weekday = weekday(word);
    if (weekday.isPresent()) {
      return Optional.of(today.with(TemporalAdjusters.previousOrSame(weekday.get())));
    }
    return date(word, today)
        .map(day -> day.isAfter(today) && withoutYear(word) ? day.minusYears(1) : day);
  }

  /** The first day of a span that ends on {@code last}: the next such day, else the latest. */
  static Optional<LocalDate> begin(String word, LocalDate last, LocalDate today) {
    Optional<LocalDate> next = date(word, today);
    Optional<LocalDate> latest =
        next.filter(day -> day.isAfter(last)).flatMap(tooLate -> pastDate(word, today));
    return latest.filter(day -> day.isAfter(today.minusDays(MOST_DAYS_AGO))).or(() -> next);
  }

  static boolean withoutYear(String word) {
    Matcher dotted = DOTTED.matcher(word);
    return dotted.matches() && dotted.group(3) == null;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
