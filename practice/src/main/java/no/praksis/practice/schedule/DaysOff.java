package no.praksis.practice.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.praksis.practice.id.GroupId;

/** The days on which a group has neither rounds nor reminders, as it stands now. */
public final class DaysOff {
  private final Breaks breaks;
  private final IntFunction<Set<LocalDate>> holidays;

  /**
   * @param holidays the public holidays of a year
   */
  public DaysOff(Breaks breaks, IntFunction<Set<LocalDate>> holidays) {
    this.breaks = breaks;
    this.holidays = holidays;
  }

  /** Nothing but weekends. */
  public static DaysOff none(GroupId group) {
    return new DaysOff(new Breaks(group, Set.of(), List.of(), 0), year -> Set.of());
  }

  /** Why the group rests on this day; a public holiday comes before a break that it lies in. */
  public Optional<DayOff> on(LocalDate day) {
    if (holidays.apply(day.getYear()).contains(day)) {
      return Optional.of(new DayOff.PublicHoliday());
    }
    return yearly(day)
        .<DayOff>map(DayOff.Yearly::new)
        .or(() -> dated(day).<DayOff>map(DayOff.Dated::new));
  }

  public boolean covers(LocalDate day) {
    return on(day).isPresent();
  }

  /** Monday to Friday, and not off. */
  public boolean isWorkday(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !covers(day);
  }

  /** When this yearly break runs or comes next, from this day on; empty when it is not kept. */
  public Optional<Span> next(YearlyBreak which, LocalDate today) {
    if (!breaks.yearly().contains(which)) {
      return Optional.empty();
    }
    int year = today.getYear();
    return IntStream.rangeClosed(year - 1, year + 2)
        .boxed()
        .flatMap(one -> spans(which, one))
        .filter(span -> !span.until().isBefore(today))
        .findFirst();
  }

  /** The group's own breaks that are not over on this day, ascending. */
  public List<Span> datedFrom(LocalDate today) {
    return breaks.dated().stream().filter(span -> !span.until().isBefore(today)).toList();
  }

  private Optional<YearlyBreak> yearly(LocalDate day) {
    return breaks.yearly().stream()
        .sorted()
        .filter(
            which ->
                Stream.of(day.getYear() - 1, day.getYear())
                    .flatMap(year -> spans(which, year))
                    .anyMatch(span -> span.covers(day)))
        .findFirst();
  }

  private Stream<Span> spans(YearlyBreak which, int year) {
    Set<LocalDate> ofYear = which == YearlyBreak.SQUEEZED_IN ? holidays.apply(year) : Set.of();
    return which.in(year, ofYear).stream();
  }

  private Optional<Span> dated(LocalDate day) {
    return breaks.dated().stream().filter(span -> span.covers(day)).findFirst();
  }
}
