package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void help_fromAnybodyAnywhere_isForOneAlone(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Person stranger = bot.company.person("Somebody Else");
      var elsewhere = bot.company.channel("elsewhere", stranger);
      stranger.types(elsewhere, "/praksis help");
      stranger.seesAlone(elsewhere, "I keep your practice community going");
      stranger.types(elsewhere, "/praksis");
      assertThat(stranger.reads(elsewhere)).hasSize(2);
      assertThat(elsewhere.messages()).isEmpty();
      stranger.types(stranger.privateChat(), "/praksis help");
      stranger.sees(stranger.privateChat(), "I keep your practice community going");
    }
  }
}
