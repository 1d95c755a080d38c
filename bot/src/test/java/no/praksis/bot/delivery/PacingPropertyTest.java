package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

class PacingPropertyTest {
  /** Six at once and then one in 2.01 s, as Teams takes them. */
  private static final Pace PACE = new Pace(Duration.ofMillis(2_010), Duration.ZERO, 1, 6);

  private static final Destination ROOM =
      new Destination.Channel(new WorkspaceId("w"), new ConversationId("c"));

  /** A message that is wanted some time after the one before, and how long its call takes. */
  private static List<Instant> arrivals(List<Integer> waits, List<Integer> calls, boolean late) {
    ManualTime time = new ManualTime();
    Pacing pacing = new Pacing(time);
    List<Instant> arrivals = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      time.advance(Duration.ofMillis(waits.get(i)));
      Instant turn = pacing.nextTurn(ROOM, PACE);
      time.advance(Duration.between(time.now(), turn));
      Duration call = Duration.ofMillis(calls.get(i % calls.size()));
      arrivals.add(late ? turn.plus(call) : turn);
      time.advance(call);
      pacing.answered(ROOM, PACE);
    }
    return arrivals;
  }

  private static long most(List<Instant> arrivals, Duration window) {
    return arrivals.stream()
        .mapToLong(
            first ->
                arrivals.stream()
                    .filter(one -> !one.isBefore(first) && one.isBefore(first.plus(window)))
                    .count())
        .max()
        .orElse(0);
  }

  @Property(tries = 200)
  void whateverIsWantedWhen_noWindowHoldsMoreThanTeamsTakes(
      @ForAll @Size(min = 60, max = 120) List<@IntRange(max = 3_000) Integer> waits,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 2_500) Integer> calls,
      @ForAll boolean late) {
    List<Instant> arrivals = arrivals(waits, calls, late);
    assertThat(most(arrivals, Duration.ofSeconds(1))).isLessThanOrEqualTo(7);
    assertThat(most(arrivals, Duration.ofSeconds(2))).isLessThanOrEqualTo(8);
    assertThat(most(arrivals, Duration.ofSeconds(30))).isLessThanOrEqualTo(60);
  }

  @Property(tries = 3)
  void anHourOfMessagesWithoutAPause_keepsTheHoursLimit(@ForAll boolean late) {
    List<Instant> arrivals = arrivals(Collections.nCopies(1_900, 0), List.of(0, 400, 20), late);
    assertThat(most(arrivals, Duration.ofHours(1))).isBetween(1_700L, 1_800L);
  }

  @Property(tries = 20)
  void whoeverIsQuiet_mayWriteSixAtOnce(@ForAll @IntRange(max = 500) int call) {
    List<Instant> arrivals = arrivals(List.of(0, 0, 0, 0, 0, 0), List.of(call), false);
    assertThat(Duration.between(arrivals.getFirst(), arrivals.getLast()))
        .isEqualTo(Duration.ofMillis(5L * call));
  }
}
