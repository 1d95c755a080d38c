package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes twice has one effect. */
class AgainTest {
  @TempDir Path folder;

  @Test
  void redeliveredReply_isAskedAboutAndKeptOnce() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.repliesUnder(bot.channel, round, "We laughed.");
      Seen asked = bot.jonas.seesAlone(bot.channel, "Which question");
      bot.slack.redelivers("message");
      bot.slack.redelivers("message");
      bot.jonas.presses(bot.channel, asked, "What went well?");
      bot.slack.redelivers("message");
      bot.settled();
      assertThat(bot.jonas.gets(bot.channel, "/praksis summary")).containsOnlyOnce("We laughed.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void formSentTwice_isOneAnswer() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("I'm looking for…", "A van.");
      form.submitsTwice();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.jonas.gets(bot.channel, "/praksis requests")).containsOnlyOnce("A van.");
    }
  }

  @Test
  void buttonPressedTwice_hasOneEffect() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.answers(bot.aisha, "I'm looking for…", "A van.");
      assertThat(bot.jonas.gets(bot.channel, "/praksis requests")).contains("A van.");
      Seen list = bot.jonas.seesAlone(bot.channel, "A van.");
      bot.jonas.pressesTwice(bot.channel, list, "I can help");
      bot.jonas.form().isReady().submits();
      bot.settled();
      Seen told = bot.aisha.sees(bot.aisha.privateChat(), "Jonas Berg can help you.");
      assertThat(
              bot.aisha.reads(bot.aisha.privateChat()).stream()
                  .filter(one -> one.text().equals(told.text())))
          .hasSize(1);
    }
  }
}
