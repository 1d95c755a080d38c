package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.praksis.practice.schedule.DayOff;
import no.praksis.practice.schedule.Plan;

/** The dates on which no round opens, with the reason; dates on end with the same one together. */
final class FallenOut {
  private FallenOut() {}

  /**
   * Why a date falls out.
   *
   * @param goesOn whether it holds for dates on end, as a break does
   */
  private record Why(String text, boolean goesOn) {}

  /** Those before this moment, a line each. */
  static List<String> until(Instant moment, List<Plan> plans, Texts texts) {
    TreeMap<LocalDate, Why> out = new TreeMap<>();
    for (Plan plan : plans) {
      plan.schedule()
          .unhandled()
          .takeWhile(one -> one.at().isBefore(moment))
          .filter(one -> plan.leavesOut(one.date()))
          .forEach(one -> out.put(one.date(), why(plan, one.date(), texts)));
    }
    List<String> lines = new ArrayList<>();
    while (!out.isEmpty()) {
      lines.add(firstLine(out, texts));
    }
    return lines;
  }

  /** Takes the first date, and those after it that lie in the same break. */
  private static String firstLine(TreeMap<LocalDate, Why> out, Texts texts) {
    Map.Entry<LocalDate, Why> first = out.pollFirstEntry();
    Why why = first.getValue();
    LocalDate last = first.getKey();
    while (why.goesOn() && !out.isEmpty() && out.firstEntry().getValue().equals(why)) {
      last = out.pollFirstEntry().getKey();
    }
    String days =
        first.getKey().equals(last)
            ? texts.day(last)
            : texts.say("date.span", "from", texts.day(first.getKey()), "until", texts.day(last));
    return texts.say("breaks.line", "name", days, "days", why.text());
  }

  private static Why why(Plan plan, LocalDate date, Texts texts) {
    return plan.schedule().skipped().contains(date)
        ? new Why(texts.say("why.skipped"), false)
        : plan.daysOff()
            .on(date)
            .map(off -> new Why(why(off, texts), !(off instanceof DayOff.PublicHoliday)))
            .orElse(new Why("", false));
  }

  private static String why(DayOff off, Texts texts) {
    return switch (off) {
      case DayOff.PublicHoliday holiday -> texts.say("why.holiday");
      case DayOff.Yearly yearly -> BreaksLines.name(yearly.which(), texts);
      case DayOff.Dated dated -> texts.say("why.own-break");
    };
  }
}
