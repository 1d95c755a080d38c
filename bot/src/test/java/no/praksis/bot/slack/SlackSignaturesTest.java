package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SlackSignaturesTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String BODY = "command=%2Fpraksis&text=bl%C3%A5b%C3%A6r";
  private static final Instant NOW = Instant.parse("2026-03-06T09:00:00Z");

  private final SlackSignatures signatures = new SlackSignatures(SECRET, () -> NOW);

  /** As Slack's own library signs. */
  private static String sign(String timestamp, String body) {
    return new SlackSignature.Generator(SECRET).generate(timestamp, body);
  }

  private boolean isSigned(@Nullable String timestamp, @Nullable String signature) {
    return signatures.isSigned(BODY.getBytes(StandardCharsets.UTF_8), timestamp, signature);
  }

  private static String at(Duration fromNow) {
    return Long.toString(NOW.plus(fromNow).getEpochSecond());
  }

  @Test
  void signatureOfSlack_isTaken() {
    String now = at(Duration.ZERO);

    assertThat(isSigned(now, sign(now, BODY))).isTrue();
  }

  @Test
  void otherBody_isNot() {
    String now = at(Duration.ZERO);

    assertThat(isSigned(now, sign(now, BODY + "&text=other"))).isFalse();
  }

  @Test
  void moment_moreThanFiveMinutesOff_isNot() {
    for (Duration off : new Duration[] {Duration.ofMinutes(-6), Duration.ofMinutes(6)}) {
      String then = at(off);
      assertThat(isSigned(then, sign(then, BODY))).isFalse();
    }
    String justNow = at(Duration.ofMinutes(-4));
    assertThat(isSigned(justNow, sign(justNow, BODY))).isTrue();
  }

  @Test
  void nonsense_isNot() {
    String now = at(Duration.ZERO);

    assertThat(isSigned(null, sign(now, BODY))).isFalse();
    assertThat(isSigned(now, null)).isFalse();
    assertThat(isSigned("soon", sign("soon", BODY))).isFalse();
    String tooMuch = Long.toString(Long.MAX_VALUE);
    assertThat(isSigned(tooMuch, sign(tooMuch, BODY))).isFalse();
    assertThat(isSigned(now, "v0=blåbær")).isFalse();
  }
}
