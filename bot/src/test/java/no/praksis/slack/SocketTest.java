package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
  void lineThatEndsBeforeTheNextIsThere_isReplacedOnce() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      int opened = bot.sockets().opened();
      int asked = bot.slack.calls("apps.connections.open");
      bot.slack.faults().answers("apps.connections.open", 500, 1);
      bot.sockets().warns();
      bot.slack.awaitsCalls("apps.connections.open", asked + 1);
      bot.sockets().ends();
      bot.sockets().awaitsOpened(opened + 1);
      assertThat(bot.sockets().opensMore(Duration.ofSeconds(4))).isFalse();
      bot.sockets().awaits(2);
    }
  }

  @Test
  void closing_endsTheLinesToo_thatSlackIsAboutToEnd() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      bot.sockets().warns();
      bot.sockets().awaits(3);
      bot.stops();
      bot.sockets().awaits(0);
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
