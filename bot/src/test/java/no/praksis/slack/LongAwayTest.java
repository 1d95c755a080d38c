package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.slack.SlackBot.Mode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Slack that takes no messages for longer than a day. */
class LongAwayTest {
  private static final int FOR_EVER = 10_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void whatSlackHasNotTakenForADay_isGivenUp_andStandsInTheAdminsStatus(Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.settled();
      bot.slack.faults().says("chat.postMessage", "internal_error", FOR_EVER);
      bot.until("2026-11-20T11:30:01");
      int said = bot.channel.ofPraksis().size();
      bot.passes(Duration.ofHours(23));
      assertThat(status(bot)).contains("One message is waiting").doesNotContain("delivered:");
      bot.passes(Duration.ofHours(2));
      bot.paal.getsAtLast(bot.paal.privateChat(), "/praksis status", "could not be delivered:");
      assertThat(status(bot)).containsPattern("ledergruppa, \\w+ \\d+ \\w+[^:]* \\d\\d:\\d\\d: ");
      assertThat(bot.channel.ofPraksis()).hasSize(said);

      bot.slack.faults().end("chat.postMessage");
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  private static String status(SlackBot bot) {
    return bot.paal.gets(bot.paal.privateChat(), "/praksis status");
  }
}
