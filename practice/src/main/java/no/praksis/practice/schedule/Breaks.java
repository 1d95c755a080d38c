package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.id.GroupId;

/**
 * When a group rests beside public holidays.
 *
 * @param yearly what comes back every year
 * @param dated the group's own, such as autumn and winter break and pauses; ascending, apart
 * @param version counts saves, for conflicts
 */
public record Breaks(GroupId group, Set<YearlyBreak> yearly, List<Span> dated, int version) {

  public Breaks {
    yearly = Set.copyOf(yearly);
    dated = dated.stream().sorted().toList();
  }

  /** What is proposed to a group that has not chosen: every yearly break, none of its own. */
  public static Breaks proposed(GroupId group) {
    return new Breaks(group, EnumSet.allOf(YearlyBreak.class), List.of(), 0);
  }

  public Breaks withYearly(Set<YearlyBreak> chosen) {
    return new Breaks(group, chosen, dated, version);
  }

  /**
   * With these days as well. A break that runs today already gets the new end; others that overlap
   * become one.
   */
  public Breaks with(Span added, LocalDate today) {
    List<Span> all = new ArrayList<>();
    Span merged = added;
    for (Span span : dated) {
      if (!span.overlaps(merged)) {
        all.add(span);
      } else if (span.covers(today) && merged.covers(today)) {
        LocalDate from = span.from().isBefore(merged.from()) ? span.from() : merged.from();
        merged = new Span(from, merged.until());
      } else {
        merged = merged.with(span);
      }
    }
    all.add(merged);
    return new Breaks(group, yearly, all, version);
  }

  /** Of the group's own breaks, the one that runs on this day, otherwise the next. */
  public Optional<Span> runningOrNext(LocalDate today) {
    return dated.stream().filter(span -> !span.until().isBefore(today)).findFirst();
  }

  /** Without what is left of this break from today on. */
  public Breaks ended(Span span, LocalDate today) {
    List<Span> all = new ArrayList<>(dated);
    all.remove(span);
    if (span.from().isBefore(today)) {
      all.add(new Span(span.from(), today.minusDays(1)));
    }
    return new Breaks(group, yearly, all, version);
  }
}
