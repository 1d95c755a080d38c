package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.schedule.DaysOff;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;

/** When a group rests, a line for each break with its next dates. */
final class BreaksLines {
  private BreaksLines() {}

  static List<String> of(DaysOff daysOff, String country, LocalDate today, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        country.isEmpty()
            ? texts.say("breaks.no-holidays")
            : texts.say("breaks.holidays-of", "country", texts.country(country)));
    record Next(Span span, String name) {}
    Stream<Next> yearly =
        Arrays.stream(YearlyBreak.values())
            .flatMap(
                which ->
                    daysOff.next(which, today).stream()
                        .map(span -> new Next(span, name(which, texts))));
    Stream<Next> own =
        daysOff.datedFrom(today).stream().map(span -> new Next(span, texts.say("breaks.own")));
    Stream.concat(yearly, own)
        .sorted(Comparator.comparing(Next::span))
        .forEach(next -> lines.add(line(next.name(), next.span(), texts)));
    return lines;
  }

  static String name(YearlyBreak which, Texts texts) {
    return texts.say(
        switch (which) {
          case EASTER -> "breaks.easter";
          case SUMMER -> "breaks.summer";
          case CHRISTMAS -> "breaks.christmas";
          case SQUEEZED_IN -> "breaks.squeezed-in";
        });
  }

  /** From and until with the year, which may be another one than this. */
  static String span(Span span, Texts texts) {
    return span.from().equals(span.until())
        ? texts.date(span.from())
        : texts.say(
            "date.span", "from", texts.date(span.from()), "until", texts.date(span.until()));
  }

  private static String line(String name, Span span, Texts texts) {
    return texts.say("breaks.line", "name", name, "days", span(span, texts));
  }
}
