package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own data, and what stays after they are forgotten. */
class PrivacyTest {
  @TempDir Path folder;

  @Test
  void export_comesIntoThePrivateChat_asFiles() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.round();
      bot.answers(bot.aisha, "What went well?", "We laughed.");

      bot.aisha.types(bot.channel, "/praksis export");
      bot.aisha.seesAlone(bot.channel, "I have sent it to you in our private chat.");

      assertThat(bot.aisha.reads(bot.aisha.privateChat()).stream().map(Seen::files))
          .anyMatch(files -> files.toString().contains("praksis.json"));
      assertThat(bot.channel.messages()).allMatch(message -> message.files().isEmpty());
    }
  }

  @Test
  void whoeverIsForgotten_isMetAnew() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.round();
      bot.elin.types(bot.channel, "/praksis language nb");
      bot.elin.seesAlone(bot.channel, "bokmål");
      bot.elin.types(bot.channel, "/praksis glem meg");
      Seen sure = bot.elin.seesAlone(bot.channel, "Skal jeg glemme deg?");
      bot.elin.presses(bot.channel, sure, "Glem meg");
      bot.settled();

      bot.elin.types(bot.channel, "/praksis help");
      bot.elin.seesAlone(bot.channel, "I keep your practice community going");
    }
  }

  @Test
  void roundMessage_thatSomebodyDeletes_standsAgain() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.round();
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.paal.deletes(bot.channel, round);
      bot.settled();

      bot.channel.shows("0 of 5 have answered");
      bot.settled();
    }
  }

  @Test
  void whoeverIsForgotten_leavesNothingInWhatPraksisRemembersOfSlack() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.round();
      bot.elin.types(bot.channel, "/praksis export");
      bot.elin.seesAlone(bot.channel, "I have sent it to you in our private chat.");
      assertThat(remembered(bot.elin.id())).isPositive();
      bot.elin.writes(bot.elin.privateChat(), "forget me");
      Seen sure = bot.elin.sees(bot.elin.privateChat(), "Shall I forget you?");
      bot.elin.presses(bot.elin.privateChat(), sure, "Forget me");
      bot.elin.sees(bot.elin.privateChat(), "You are forgotten.");
      bot.settled();

      assertThat(remembered(bot.elin.id())).isZero();
    }
  }

  private int remembered(String user) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        var asking =
            database.prepareStatement("SELECT count(*) FROM platform_memory WHERE key LIKE ?")) {
      asking.setString(1, "%" + user);
      try (var found = asking.executeQuery()) {
        return found.getInt(1);
      }
    }
  }
}
