package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.schedule.Recurrence;

/**
 * Reads {@code <weekday> <HH:MM> [every N weeks] [set NAME] [zone Z]}, several weekdays with commas
 * between, in English or Norwegian.
 */
final class RecurrenceWords {
  private RecurrenceWords() {}

  sealed interface Result {}

  record Understood(Recurrence recurrence, String promptSet) implements Result {}

  /** What to write instead, in the person's language. */
  record Unclear(String why) implements Result {}

  static Result read(Words words, Call call) {
    String dayWord = words.next().orElse("");
    Optional<EnumSet<DayOfWeek>> days = days(dayWord);
    if (days.isEmpty()) {
      return unclear("schedule.what-day", dayWord, call);
    }
    String timeWord = words.next().orElse("");
    Optional<LocalTime> time = DateWords.time(timeWord);
    if (time.isEmpty()) {
      return unclear("schedule.what-time", timeWord, call);
    }
    return options(words, days.get(), time.get(), call);
  }

  private static Result options(Words words, EnumSet<DayOfWeek> days, LocalTime time, Call call) {
    int weeks = 1;
    String set = PromptSets.WEEKLY;
    ZoneId zone = call.zone();
    while (!words.isEmpty()) {
      if (words.takes("every") || words.takes("hver") || words.takes("kvar")) {
        Optional<Integer> number = words.number();
        boolean named =
            words.takes("weeks")
                || words.takes("week")
                || words.takes("uke")
                || words.takes("veke");
        if (number.isEmpty() || number.get() < 1 || number.get() > 52 || !named) {
          return new Unclear(call.texts().say("schedule.what-weeks"));
        }
        weeks = number.get();
      } else if (words.takes("set") || words.takes("sett")) {
        set = words.next().orElse("").toLowerCase(Locale.ROOT);
      } else if (words.takes("zone") || words.takes("sone")) {
        String name = words.next().orElse("");
        Optional<ZoneId> found = zone(name);
        if (found.isEmpty()) {
          return unclear("schedule.what-zone", name, call);
        }
        zone = found.get();
      } else {
        return unclear("schedule.what-else", words.next().orElse(""), call);
      }
    }
    return new Understood(new Recurrence(days, time, zone, weeks, call.today()), set);
  }

  /** By the name of a region, or UTC; a fixed offset would forget summer time. */
  static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(name) && (id.contains("/") || id.equals("UTC")))
        .findFirst()
        .map(ZoneId::of);
  }

  private static Optional<EnumSet<DayOfWeek>> days(String word) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : word.split(",")) {
      Optional<DayOfWeek> day = DateWords.weekday(part);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      days.add(day.get());
    }
    return Optional.of(days);
  }

  private static Unclear unclear(String key, String word, Call call) {
    return new Unclear(call.texts().say(key, "word", word));
  }
}
