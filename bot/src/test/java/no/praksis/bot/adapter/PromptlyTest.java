package no.praksis.bot.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PromptlyTest {
  @Test
  void work_thatFailsInAnyWay_isHeardOfAtOnce() {
    try (Promptly promptly = new Promptly("slack")) {
      assertThatThrownBy(
              () ->
                  promptly.run(
                      () -> {
                        throw new StackOverflowError("deep");
                      },
                      Duration.ofSeconds(20),
                      late -> {}))
          .hasRootCauseInstanceOf(StackOverflowError.class);
    }
  }
}
