package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
