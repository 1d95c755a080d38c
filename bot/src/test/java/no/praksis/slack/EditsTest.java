package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who changes or deletes what they wrote changes or takes back their answer. */
class EditsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void repliesInTheThread_count(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Person jonas = bot.jonas;
      Seen round = bot.channel.shows("0 of 5 have answered");
      Seen reply = jonas.repliesUnder(bot.channel, round, "We laughed.");
      Seen asked = jonas.seesAlone(bot.channel, "Which question");
      jonas.presses(bot.channel, asked, "What went well?");
      jonas.seesAlone(bot.channel, "Your reply stands under");
      bot.channel.shows("1 of 5 have answered");

      jonas.edits(bot.channel, reply, "We smiled.");
      jonas.seesAlone(bot.channel, "Your answer has been changed as well.");
      assertThat(jonas.gets(bot.channel, "/praksis summary"))
          .contains("We smiled.")
          .doesNotContain("laughed");
      jonas.deletes(bot.channel, reply);
      jonas.seesAlone(bot.channel, "taken back");
      bot.channel.shows("0 of 5 have answered");
      assertThat(jonas.gets(bot.channel, "/praksis summary")).doesNotContain("We smiled.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void wordsInThePrivateChat_count(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Person aisha = bot.aisha;
      Channel chat = aisha.privateChat();
      aisha.writes(chat, "answer");
      Seen offer = aisha.sees(chat, "If you would rather answer here");
      aisha.presses(chat, offer, "Answer here in the chat");
      aisha.sees(chat, "What went well?", "one question at a time");
      Seen words = aisha.writes(chat, "A quiet night.");
      aisha.sees(chat, "Kept. The group sees it.", "I'm looking for…");
      aisha.writes(chat, "stop");
      aisha.sees(chat, "We stop here.");
      bot.channel.shows("1 of 5 have answered");

      aisha.edits(chat, words, "A quiet week.");
      aisha.sees(chat, "Your answer has been changed as well.");
      assertThat(bot.jonas.gets(bot.channel, "/praksis summary"))
          .contains("A quiet week.")
          .doesNotContain("night");

      aisha.repliesUnder(chat, words, "At last.");
      bot.settled();
      aisha.deletes(chat, words);
      aisha.sees(chat, "taken back");
      bot.channel.shows("0 of 5 have answered");
      assertThat(bot.jonas.gets(bot.channel, "/praksis summary")).doesNotContain("A quiet week.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void roundMessageWithReplies_thatSomebodyDeletes_standsAgain(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.repliesUnder(bot.channel, round, "We laughed.");
      Seen asked = bot.jonas.seesAlone(bot.channel, "Which question");
      bot.jonas.presses(bot.channel, asked, "What went well?");
      bot.channel.shows("1 of 5 have answered");

      bot.paal.deletes(bot.channel, round);
      bot.settled();
      Seen again = bot.channel.shows("1 of 5 have answered");
      assertThat(again).isNotSameAs(round);
      assertThat(bot.channel.stillHas(again)).isTrue();
      bot.aisha.presses(bot.channel, again, "Answer");
      bot.aisha.form().isReady().fills("What went well?", "We sang.").submits();
      bot.channel.shows("2 of 5 have answered");
    }
  }
}
