package no.praksis.practice.privacy;

import static no.praksis.practice.memory.World.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.StandingMessage;
import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.memory.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DropExpiredTest {
  private final World world = new World();
  private final Shelf shelf = new Shelf();
  private final DropExpired dropExpired = new DropExpired(shelf, shelf, world.clock);

  @Test
  void nothingOld_needsNoNight() {
    assertThat(dropExpired.next(group(12))).isEmpty();
  }

  @Test
  void oldestRound_goesOnTheFirstNightOfAMonth_afterTheGroupsMonths() {
    shelf.oldest = at("2026-11-11T12:00");
    assertThat(dropExpired.next(group(12))).contains(at("2027-12-01T03:00"));
    assertThat(dropExpired.next(group(1))).contains(at("2027-01-01T03:00"));
  }

  @Test
  void whatShouldBeGoneLongSince_goesTheNextNight() {
    shelf.oldest = at("2020-01-01T12:00");
    world.clock.set("2026-11-06T11:30");
    assertThat(dropExpired.next(group(12))).contains(at("2026-12-01T03:00"));
  }

  @Test
  void tend_deletesWhatIsOlderThanTheGroupsMonths_andForgetsTheRoundsMessage() {
    world.clock.set("2027-12-01T03:00");
    dropExpired.tend(group(12));
    assertThat(shelf.before).isEqualTo(at("2026-12-01T03:00"));
    assertThat(shelf.forgotten).containsExactly("round/gone");
    assertThat(shelf.age).isBetween(Duration.ofDays(364), Duration.ofDays(366));
  }

  private Group group(int months) {
    Group group = world.groups.find(GROUP).orElseThrow();
    return group.with(group.settings().keptFor(months));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(World.OSLO).toInstant();
  }

  /** Says what is old, and remembers what was asked of it. */
  private static final class Shelf implements OldRecords, StandingMessages {
    private final List<String> forgotten = new ArrayList<>();
    private @Nullable Instant oldest;
    private @Nullable Instant before;
    private @Nullable Duration age;

    @Override
    public Optional<Instant> oldest(GroupId group) {
      return Optional.ofNullable(oldest);
    }

    @Override
    public List<RoundId> delete(GroupId group, Instant olderThan, int most) {
      before = olderThan;
      return List.of(new RoundId("gone"));
    }

    @Override
    public void tidy(Duration events, Duration deadLetters, Duration messages, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<StandingMessage> to(Collection<Audience> audiences) {
      return List.of();
    }

    @Override
    public void remove(MessageKey key) {
      forgotten.add(key.value());
    }

    @Override
    public void removeOlderThan(Duration olderThan, Audience audience, int most) {
      age = olderThan;
    }
  }
}
