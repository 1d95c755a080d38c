package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.practice.group.WorkingHours;

/**
 * Reads {@code [days] [HH:MM-HH:MM] [zone Z]}: days as {@code mon-thu} or {@code mon,wed,fri}, in
 * English or Norwegian; {@code none} for no hours at all. What is left out stays as it was.
 */
final class HoursWords {
  private static final Pattern TIMES = Pattern.compile("(\\d{1,2}[:.]\\d{2})-(\\d{1,2}[:.]\\d{2})");
  private static final Pattern DASH =
      Pattern.compile("\\s*[-–—]\\s*|(?<=[\\d\\p{L}])\\s+(?:to|til|until)\\s+(?=[\\d\\p{L}])");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s+(?:and|og)\\s+");
  private static final Set<String> NONE = Set.of("none", "ingen", "inga");
  private static final Set<String> ZONE = Set.of("zone", "sone", "tidssone");

  private final Call call;
  private Set<DayOfWeek> days;
  private LocalTime from;
  private LocalTime until;
  private ZoneId zone;

  private HoursWords(Call call) {
    this.call = call;
    WorkingHours before = call.person().hours();
    days = before.days();
    from = before.from();
    until = before.until();
    zone = call.person().zone();
  }

  sealed interface Result {}

  record Understood(WorkingHours hours, ZoneId zone) implements Result {}

  /** What to write instead, in the person's language. */
  record Unclear(String why) implements Result {}

  static Result read(String text, Call call) {
    String dashed = DASH.matcher(text).replaceAll("-");
    return new HoursWords(call).read(Words.of(COMMA.matcher(dashed).replaceAll(",")));
  }

  private Result read(Words words) {
    while (!words.isEmpty()) {
      String word = words.next().orElse("");
      Optional<String> trouble =
          ZONE.contains(word.toLowerCase(Locale.ROOT))
              ? takeZone(words.next().orElse(""))
              : take(word);
      if (trouble.isPresent()) {
        return new Unclear(trouble.get());
      }
    }
    return until.isAfter(from)
        ? new Understood(new WorkingHours(days, from, until), zone)
        : new Unclear(
            call.texts()
                .say("hours.backwards", "from", from.toString(), "until", until.toString()));
  }

  /** What to mend; empty when the word was understood. */
  private Optional<String> take(String word) {
    if (NONE.contains(word.toLowerCase(Locale.ROOT))) {
      days = Set.of();
      return Optional.empty();
    }
    return Character.isDigit(word.codePointAt(0)) ? takeTimes(word) : takeDays(word);
  }

  private Optional<String> takeTimes(String word) {
    Matcher times = TIMES.matcher(word);
    Optional<LocalTime> begin = times.matches() ? DateWords.time(times.group(1)) : Optional.empty();
    Optional<LocalTime> end = begin.flatMap(found -> DateWords.time(times.group(2)));
    if (begin.isEmpty() || end.isEmpty()) {
      return trouble("hours.what-times", word);
    }
    from = begin.get();
    until = end.get();
    days = days.isEmpty() ? WorkingHours.DEFAULT.days() : days;
    return Optional.empty();
  }

  private Optional<String> takeDays(String word) {
    EnumSet<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (String part : word.split(",", -1)) {
      String[] ends = part.split("-", 2);
      Optional<DayOfWeek> first = DateWords.weekday(ends[0]);
      Optional<DayOfWeek> last = DateWords.weekday(ends[ends.length - 1]);
      if (first.isEmpty() || last.isEmpty()) {
        return trouble("hours.what-days", word);
      }
      named.add(last.get());
      for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
        named.add(day);
      }
    }
    days = named;
    return Optional.empty();
  }

  private Optional<String> takeZone(String name) {
    Optional<ZoneId> found = RecurrenceWords.zone(name);
    found.ifPresent(known -> zone = known);
    return found.isPresent() ? Optional.empty() : trouble("schedule.what-zone", name);
  }

  private Optional<String> trouble(String key, String word) {
    return Optional.of(call.texts().say(key, "word", word));
  }
}
