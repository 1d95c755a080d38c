package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RecentPressesTest {
  private static final String KARI = "kari";
  private static final String TRIED = "C1/1.0/point:tried";
  private static final String NOT_YET = "C1/1.0/point:not-yet";

  private Instant now = Instant.parse("2026-03-06T09:00:00Z");
  private final RecentPresses presses = new RecentPresses(() -> now);

  private void pressed(String button) {
    assertThat(presses.begin(KARI, button)).isTrue();
    presses.answered(KARI, button);
  }

  @Test
  void secondPress_whileTheFirstIsUnderWay_isDropped() {
    assertThat(presses.begin(KARI, TRIED)).isTrue();
    now = now.plus(Duration.ofSeconds(20));

    assertThat(presses.begin(KARI, TRIED)).isFalse();
  }

  @Test
  void doubleClick_isOnePress() {
    pressed(TRIED);
    now = now.plusMillis(400);

    assertThat(presses.begin(KARI, TRIED)).isFalse();
  }

  @Test
  void samePress_aMomentLater_isMeant() {
    pressed(TRIED);
    now = now.plusSeconds(2);

    assertThat(presses.begin(KARI, TRIED)).isTrue();
  }

  @Test
  void thereAndBack_atOnce_isMeant() {
    pressed(TRIED);
    pressed(NOT_YET);

    assertThat(presses.begin(KARI, TRIED)).isTrue();
  }

  @Test
  void others_pressForThemselves() {
    pressed(TRIED);

    assertThat(presses.begin("pål", TRIED)).isTrue();
  }
}
