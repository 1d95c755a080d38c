package no.praksis.practice.schedule;

/** Why nothing happens in a group on a day. */
public sealed interface DayOff {
  record PublicHoliday() implements DayOff {}

  record Yearly(YearlyBreak which) implements DayOff {}

  /** One of the group's own breaks. */
  record Dated(Span span) implements DayOff {}
}
