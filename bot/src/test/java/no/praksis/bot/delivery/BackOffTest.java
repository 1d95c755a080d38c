package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Property
  void pause_staysWithinItsBounds(@ForAll @IntRange(max = 100_000) int earlier, @ForAll long seed) {
    Duration pause = new BackOff(new SplittableRandom(seed)).pause(earlier);
    assertThat(pause).isBetween(BackOff.LEAST, BackOff.MOST);
    double bound = Math.pow(2, Math.min(earlier + 1, 20));
    assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds((long) bound));
  }

  @Test
  void pause_afterManyAttempts_spreadsOverTheWholeRange() {
    BackOff backOff = new BackOff(new SplittableRandom(1));
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> backOff.pause(20)))
        .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(15)) < 0)
        .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(285)) > 0);
  }
}
