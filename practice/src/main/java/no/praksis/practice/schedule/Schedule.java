package no.praksis.practice.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * When a group is asked what.
 *
 * @param promptSet the name of the set that it asks
 * @param handledThrough the nominal date up to which every occurrence has been opened or left out
 * @param skipped nominal dates to leave out
 * @param pausedFrom the first date of a pause, null without one
 * @param pausedUntil the last date of the pause, inclusive; null without one
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
    @Nullable LocalDate pausedFrom,
    @Nullable LocalDate pausedUntil,
    int version) {
  public Schedule {
    skipped = Set.copyOf(skipped);
  }

  /** The occurrences that have not been handled, ascending; skipped and paused ones too. */
  public Stream<Occurrence> unhandled() {
    return recurrence.from(handledThrough.plusDays(1));
  }

  /** The coming occurrences on which a round will open. */
  public Stream<Occurrence> coming() {
    return unhandled().filter(occurrence -> !leavesOut(occurrence.date()));
  }

  /** When a round of this occurrence closes: as the window says, or when the next one opens. */
  public Instant closes(Occurrence occurrence) {
    Instant byWindow =
        window
            .closingDay(occurrence.date())
            .atTime(window.time())
            .atZone(recurrence.zone())
            .toInstant();
    Instant next = recurrence.firstAfter(occurrence.at()).at();
    return byWindow.isAfter(next) ? next : byWindow;
  }

  /** Whether the occurrence on this nominal date is skipped or paused. */
  public boolean leavesOut(LocalDate date) {
    return skipped.contains(date)
        || (pausedFrom != null
            && pausedUntil != null
            && !date.isBefore(pausedFrom)
            && !date.isAfter(pausedUntil));
  }

  /** With what has been left out by now handled, so that a change does not bring it back. */
  public Schedule settled(Instant now) {
    return unhandled()
        .takeWhile(occurrence -> !occurrence.at().isAfter(now) && leavesOut(occurrence.date()))
        .reduce((earlier, later) -> later)
        .map(last -> handledThrough(last.date()))
        .orElse(this);
  }

  public Schedule handledThrough(LocalDate date) {
    return new Schedule(
        id, group, recurrence, window, promptSet, date, skipped, pausedFrom, pausedUntil, version);
  }

  /** The same, coming round otherwise. */
  public Schedule moved(Recurrence other) {
    return new Schedule(
        id,
        group,
        other,
        window,
        promptSet,
        handledThrough,
        skipped,
        pausedFrom,
        pausedUntil,
        version);
  }

  public Schedule skipping(LocalDate date) {
    Set<LocalDate> more = new TreeSet<>(skipped);
    more.add(date);
    return new Schedule(
        id,
        group,
        recurrence,
        window,
        promptSet,
        handledThrough,
        more,
        pausedFrom,
        pausedUntil,
        version);
  }

  /** Paused on these dates, both inclusive; without dates it goes on, and skips nothing. */
  public Schedule paused(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Schedule(
        id,
        group,
        recurrence,
        window,
        promptSet,
        handledThrough,
        from == null ? Set.of() : skipped,
        from,
        until,
        version);
  }
}
