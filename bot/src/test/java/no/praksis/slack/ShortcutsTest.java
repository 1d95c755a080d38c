package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void messages_areSaved_andSomethingIsLookedFor(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen said = bot.jonas.writes(bot.channel, "We <laughed> & sang.");
      bot.jonas.usesShortcut("save_went_well", bot.channel, said);
      OpenForm form = bot.jonas.form().isReady();
      assertThat(form.value(form.labels().getFirst())).isEqualTo("We <laughed> & sang.");
      form.submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.settled();
      bot.channel.shows("1 of 5 have answered");
      bot.jonas.usesShortcut("save_point", bot.channel, said);
      bot.jonas.form().isReady().submits();
      bot.settled();
      assertThat(bot.jonas.gets(bot.channel, "/praksis points")).contains("We <laughed> & sang.");
      bot.aisha.usesShortcut("looking_for");
      OpenForm looking = bot.aisha.form().isReady();
      looking.fills(looking.labels().getFirst(), "A van.").submits();
      bot.settled();
      assertThat(bot.jonas.gets(bot.channel, "/praksis requests")).contains("A van.");
    }
  }

  @Test
  void form_openedInAChatOfTwoOthers_isAnsweredInTheOwnChat() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      var chat = bot.company.privateChat(bot.jonas, bot.aisha);
      Seen first = bot.aisha.writes(chat, "How was it?");
      Seen said = bot.aisha.repliesUnder(chat, first, "We sang.");
      bot.jonas.usesShortcut("save_point", chat, said);
      OpenForm form = bot.jonas.form().isReady();
      form.submits();
      bot.settled();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      Waiting.until(
          Duration.ofSeconds(20), () -> !bot.jonas.reads(bot.jonas.privateChat()).isEmpty());
      assertThat(chat.ofPraksis()).isEmpty();
    }
  }
}
