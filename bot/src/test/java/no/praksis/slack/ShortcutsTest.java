package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
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

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void whoeverIsInSeveralGroups_choosesOne_andWhoeverIsInNone_isTold(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Channel school = bot.company.channel("school", bot.marit, bot.jonas);
      school.invitesPraksis(bot.marit);
      school.awaits(1);
      bot.marit.gets(school, "/praksis setup like ledergruppa", "The group is set up");
      bot.settled();
      bot.jonas.usesShortcut("looking_for");
      OpenForm looking = bot.jonas.form().isReady().fills("In which group", "school");
      looking.fills("What are you looking for?", "A choir.").submits();
      assertThat(looking.isClosed()).as("errors %s", looking.errors()).isTrue();
      assertThat(bot.marit.gets(school, "/praksis requests")).contains("A choir.");
      assertThat(bot.marit.gets(bot.channel, "/praksis requests")).doesNotContain("A choir.");

      Person nils = bot.company.person("Nils Ek");
      nils.usesShortcut("looking_for");
      nils.formWith("You are not taking part in a group here yet").cancels();
      Channel elsewhere = bot.company.channel("elsewhere", nils);
      nils.usesShortcut("save_went_well", elsewhere, nils.writes(elsewhere, "We sang."));
      nils.seesAlone(elsewhere, "You are not taking part in a group here yet");
      assertThat(elsewhere.ofPraksis()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void form_openedInAChatOfTwoOthers_isAnsweredInTheOwnChat(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
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
