package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may tell Praksis that something has happened in Slack. */
class SignatureTest {
  private static final String HELLO = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";

  @TempDir Path folder;

  @Test
  void request_isTakenFromSlackAlone_andOnlyWhileItIsFresh() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      assertThat(knock(bot, HELLO, Duration.ZERO, SlackStandIn.SIGNING_SECRET)).isEqualTo(200);
      assertThat(knock(bot, HELLO, Duration.ofMinutes(4), SlackStandIn.SIGNING_SECRET))
          .isEqualTo(200);
      assertThat(knock(bot, HELLO, Duration.ofMinutes(6), SlackStandIn.SIGNING_SECRET))
          .isEqualTo(401);
      assertThat(knock(bot, HELLO, Duration.ofMinutes(-6), SlackStandIn.SIGNING_SECRET))
          .isEqualTo(401);
      assertThat(knock(bot, HELLO, Duration.ZERO, "another secret")).isEqualTo(401);
      assertThat(knock(bot, "command=%2Fpraksis&text=help", Duration.ZERO, "")).isEqualTo(401);
      assertThat(knock(bot, "ssl_check=1&token=abc", Duration.ZERO, "")).isEqualTo(200);
      assertThat(knock(bot, "ssl_check=1&command=%2Fpraksis", Duration.ZERO, "")).isEqualTo(401);
      String long1MiB = "payload=" + "x".repeat(1 << 20);
      assertThat(knock(bot, long1MiB, Duration.ZERO, SlackStandIn.SIGNING_SECRET)).isEqualTo(413);
    }
  }

  private static int knock(SlackBot bot, String body, Duration age, String secret) {
    return bot.slack.knocks(bot.address(), body, age, secret.isEmpty() ? "-" : secret);
  }
}
