package no.praksis.practice.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.group.Group;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.schedule.Chore;

/**
 * Deletes what a group has kept for as long as it wants to, some at a time. What was posted stays
 * as it is, and is never told anew.
 */
public final class DropExpired implements Chore {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
  private static final int PORTION = 1_000;

  private final OldRecords old;
  private final StandingMessages standing;
  private final Clock clock;

  public DropExpired(OldRecords old, StandingMessages standing, Clock clock) {
    this.old = old;
    this.standing = standing;
    this.clock = clock;
  }

  /** On the first night of a month in which something is old enough. */
  @Override
  public Optional<Instant> next(Group group) {
    return old.oldest(group.id())
        .map(
            over -> {
              ZonedDateTime now = clock.instant().atZone(group.zone());
              ZonedDateTime expired =
                  over.atZone(group.zone()).plusMonths(group.settings().keptMonths());
              return nightAfter(expired.isAfter(now) ? expired : now).toInstant();
            });
  }

  private static ZonedDateTime nightAfter(ZonedDateTime moment) {
    return moment.with(TemporalAdjusters.firstDayOfNextMonth()).with(AT_NIGHT);
  }

  @Override
  public void tend(Group group) {
    int months = group.settings().keptMonths();
    Instant before = clock.instant().atZone(group.zone()).minusMonths(months).toInstant();
    old.delete(group.id(), before, PORTION).stream()
        .map(Announcements::messageOf)
        .forEach(standing::remove);
    Duration kept = ChronoUnit.MONTHS.getDuration().multipliedBy(months);
    standing.removeOlderThan(kept, new Audience.Channel(group.id()), PORTION);
  }
}
