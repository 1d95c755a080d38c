package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.Comparator;

/** Days on end, both ends included. */
public record Span(LocalDate from, LocalDate until) implements Comparable<Span> {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparing(Span::from).thenComparing(Span::until);

  public Span {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  public boolean overlaps(Span other) {
    return !other.from.isAfter(until) && !from.isAfter(other.until);
  }

  /** From the earlier beginning to the later end. */
  public Span with(Span other) {
    return new Span(
        from.isBefore(other.from) ? from : other.from,
        until.isAfter(other.until) ? until : other.until);
  }

  @Override
  public int compareTo(Span other) {
    return IN_ORDER.compare(this, other);
  }
}
