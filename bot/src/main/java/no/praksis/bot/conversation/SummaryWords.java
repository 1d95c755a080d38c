package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.view.Texts;

/** What the words after {@code summary} ask for, in English and Norwegian, in any order. */
final class SummaryWords {
  private static final Set<String> HERE = Set.of("here", "her");
  private static final Set<String> ME = Set.of("me", "meg");
  private static final Set<String> MAIL = Set.of("mail", "e-mail", "email", "e-post", "epost");
  private static final Set<String> ON = Set.of("on", "på");
  private static final Set<String> OFF = Set.of("off", "av");
  private static final Map<String, Period> PERIODS =
      Map.ofEntries(
          Map.entry("round", Period.ROUND),
          Map.entry("runde", Period.ROUND),
          Map.entry("week", Period.WEEK),
          Map.entry("uke", Period.WEEK),
          Map.entry("veke", Period.WEEK),
          Map.entry("month", Period.MONTH),
          Map.entry("måned", Period.MONTH),
          Map.entry("månad", Period.MONTH),
          Map.entry("season", Period.SEASON),
          Map.entry("sesong", Period.SEASON));

  private SummaryWords() {}

  /** What was understood. */
  sealed interface Understood {
    /** A period, or days. */
    record Wanted(Span span, boolean here) implements Understood {}

    /** Regular summaries are wanted, or not. */
    record Regular(boolean wanted) implements Understood {}

    /** The latest round. */
    record LatestRound(boolean here) implements Understood {}

    /** What is wrong, and what to write instead. */
    record Not(String why) implements Understood {}
  }

  /** From one day to another, both inclusive. */
  record Span(LocalDate from, LocalDate until) {}

  private enum Period {
    ROUND,
    WEEK,
    MONTH,
    SEASON
  }

  /** Whether the words are about what comes by itself, in no group in particular. */
  static boolean isOnOrOff(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return ON.contains(word) || OFF.contains(word);
  }

  /**
   * Reads the words.
   *
   * @param today in the group's zone
   */
  static Understood read(String typed, LocalDate today, Texts texts) {
    if (isOnOrOff(typed)) {
      return new Understood.Regular(ON.contains(typed.strip().toLowerCase(Locale.ROOT)));
    }
    List<String> words =
        new ArrayList<>(
            Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    if (words.removeIf(MAIL::contains)) {
      return new Understood.Not(texts.say("summary.no-mail"));
    }
    boolean me = words.removeIf(ME::contains);
    boolean here = words.removeIf(HERE::contains);
    if (me && here) {
      return new Understood.Not(texts.say("summary.here-or-me"));
    }
    List<Period> periods =
        words.stream().filter(PERIODS::containsKey).map(PERIODS::get).distinct().toList();
    words.removeIf(PERIODS::containsKey);
    if (periods.size() > 1 || (!periods.isEmpty() && !words.isEmpty()) || words.size() > 2) {
      return new Understood.Not(texts.say("summary.how"));
    }
    if (!words.isEmpty()) {
      return days(words, today, here, texts);
    }
    return periods.isEmpty() || periods.getFirst() == Period.ROUND
        ? new Understood.LatestRound(here)
        : new Understood.Wanted(new Span(first(periods.getFirst(), today), today), here);
  }

  private static LocalDate first(Period period, LocalDate today) {
    return switch (period) {
      case ROUND -> today;
      case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> today.withDayOfMonth(1);
      case SEASON -> LocalDate.of(today.getYear(), today.getMonthValue() >= 8 ? 8 : 1, 1);
    };
  }

  /** One day, or the first and the last. */
  private static Understood days(List<String> words, LocalDate today, boolean here, Texts texts) {
    for (String word : words) {
      if (DateWords.pastDate(word, today).isEmpty()) {
        boolean looksLikeADay = Character.isDigit(word.charAt(0));
        return new Understood.Not(
            looksLikeADay
                ? texts.say("date.unknown", "word", word)
                : texts.say("summary.unknown", "word", word));
      }
    }
    LocalDate from = day(words.getFirst(), today);
    LocalDate until = until(words.getLast(), from, today);
    if (from.isAfter(today)) {
      return new Understood.Not(texts.say("summary.future", "day", texts.day(from)));
    }
    if (until.isBefore(from)) {
      return new Understood.Not(
          texts.say("date.backwards", "from", texts.day(from), "until", texts.day(until)));
    }
    LocalDate last = until.isAfter(today) ? today : until;
    return new Understood.Wanted(new Span(from, last), here);
  }

  /** The last day of a month that has begun may be still to come. */
  private static LocalDate until(String word, LocalDate from, LocalDate today) {
    LocalDate latest = day(word, today);
    LocalDate sameYear = latest.withYear(from.getYear());
    boolean comes = latest.isBefore(from) && !sameYear.isBefore(from);
    return comes && DateWords.withoutYear(word) ? sameYear : latest;
  }

  private static LocalDate day(String word, LocalDate today) {
    Optional<LocalDate> day = DateWords.pastDate(word, today);
    return day.orElseThrow(() -> new IllegalArgumentException("no day"));
  }
}
