package no.praksis.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryDelaysTest {
  @Test
  void delays_doubleFromTenSeconds_toTenMinutes() {
    assertThat(IntStream.of(1, 2, 3, 6, 7, 8, 1_000_000).mapToObj(RetryDelays.GROWING::after))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(320),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
  }
}
