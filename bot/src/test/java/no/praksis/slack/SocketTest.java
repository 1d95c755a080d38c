package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Socket Mode when Slack ends sockets, as it does several times a day. */
class SocketTest {
  private static final String HELP = "I keep your practice community going";

  @TempDir Path folder;

  @Test
  void refresh_losesNothing_andTheSocketIsReplaced() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      int opened = bot.sockets().opened();
      bot.sockets().refreshes();
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains(HELP);
      bot.sockets().awaitsOpened(opened + 1);
      bot.sockets().awaits(2);
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains(HELP);
    }
  }

  @Test
  void drop_isMendedWithoutHelp() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      int opened = bot.sockets().opened();
      bot.sockets().drops();
      bot.sockets().awaitsOpened(opened + 2);
      bot.sockets().awaits(2);
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains(HELP);
    }
  }

  @Test
  void warning_isTimeForTheNextSocket() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      int opened = bot.sockets().opened();
      bot.sockets().warns();
      for (int i = 0; i < 6; i++) {
        assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains(HELP);
      }
      bot.sockets().awaitsOpened(opened + 1);
      bot.sockets().ends();
      bot.sockets().awaits(2);
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains(HELP);
    }
  }
}
