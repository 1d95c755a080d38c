package no.praksis.practice.schedule;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;

/**
 * When a group is asked what.
 *
 * @param promptSet the name of the set that it asks
 * @param handledThrough the nominal date up to which every occurrence has been opened or left out
 * @param skipped nominal dates to leave out
 * @param version counts saves, for conflicts
 */
public record Schedule(
    ScheduleId id,
    GroupId group,
    Recurrence recurrence,
    Window window,
    String promptSet,
    LocalDate handledThrough,
    Set<LocalDate> skipped,
    int version) {
  public Schedule {
    skipped = Set.copyOf(skipped);
  }

  /** The occurrences that have not been handled, ascending; those that fall out too. */
  public Stream<Occurrence> unhandled() {
    return recurrence.from(handledThrough.plusDays(1));
  }

  public Schedule handledThrough(LocalDate date) {
    return new Schedule(id, group, recurrence, window, promptSet, date, skipped, version);
  }

  /** The same, asking other questions. */
  public Schedule asking(String otherSet) {
    return new Schedule(id, group, recurrence, window, otherSet, handledThrough, skipped, version);
  }

  /** The same, coming round otherwise. */
  public Schedule moved(Recurrence other) {
    return new Schedule(id, group, other, window, promptSet, handledThrough, skipped, version);
  }

  public Schedule skipping(LocalDate date) {
    Set<LocalDate> more = new TreeSet<>(skipped);
    more.add(date);
    return new Schedule(id, group, recurrence, window, promptSet, handledThrough, more, version);
  }

  /** With nothing skipped. */
  public Schedule skippingNothing() {
    return new Schedule(
        id, group, recurrence, window, promptSet, handledThrough, Set.of(), version);
  }
}
