package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes twice has one effect. */
class AgainTest {
  @TempDir Path folder;

  @Test
  void redeliveredReply_isAskedAboutAndKeptOnce() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      Chat chat = bot.jonas.privateChat();
      bot.jonas.repliesUnder(bot.channel, bot.channel.shows("0 of 5"), "@Praksis We laughed.");
      Seen asked = bot.jonas.hears("Which question");
      bot.teams.redelivers("message");
      bot.teams.redelivers("message");
      bot.jonas.presses(chat, asked, "What went well?");
      bot.teams.redelivers("message");
      bot.teams.redelivers("invoke");
      bot.settled();
      assertThat(chat.ofPraksis())
          .filteredOn(one -> one.text().contains("Which question"))
          .hasSize(1);
      assertThat(bot.jonas.gets(bot.channel, "summary").text()).containsOnlyOnce("We laughed.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void formSentTwice_isOneAnswer() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("I'm looking for…", "A van.").submitsTwice();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.jonas.gets(bot.channel, "requests").text()).containsOnlyOnce("A van.");
    }
  }

  @Test
  void buttonPressedTwice_hasOneEffect() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.answers(bot.aisha, "I'm looking for…", "A van.");
      Seen list = bot.jonas.gets(bot.channel, "requests");
      assertThat(list.text()).contains("A van.");
      bot.jonas.pressesTwice(bot.jonas.privateChat(), list, "I can help");
      TeamsBot.form(bot.jonas).submits();
      bot.settled();
      Seen told = bot.aisha.hears("Jonas Berg can help you.");
      assertThat(bot.aisha.privateChat().ofPraksis())
          .filteredOn(one -> one.text().equals(told.text()))
          .hasSize(1);
    }
  }

  @Test
  void everythingThatComesAgainAfterARestart_hasNoSecondEffect() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.answers(bot.aisha, "I'm looking for…", "A van.");
      Seen round = bot.channel.shows("1 of 5");
      bot.jonas.repliesUnder(bot.channel, round, "@Praksis We laughed.");
      Seen asked = bot.jonas.hears("Which question");
      bot.jonas.presses(bot.jonas.privateChat(), asked, "What went well?");
      bot.elin.gets(bot.channel, "looking for a ladder");
      bot.elin.gets(bot.channel, "away until friday");
      bot.channel.shows("a ladder");
      bot.settled();
      bot.stops();
      int said = bot.channel.ofPraksis().size();
      bot.startsAgain("2026-11-20T12:00");
      bot.teams.redelivers();
      bot.settled();
      assertThat(bot.channel.ofPraksis()).hasSize(said);
      bot.channel.shows("2 of 5 have answered");
      String requests = bot.paal.gets(bot.channel, "requests").text();
      assertThat(requests).containsOnlyOnce("A van.").containsOnlyOnce("ladder");
      assertThat(bot.marit.gets(bot.channel, "summary").text()).containsOnlyOnce("We laughed.");
      // an answer that a person may have missed comes again
      assertThat(bot.elin.privateChat().ofPraksis())
          .filteredOn(one -> one.text().contains("Noted."))
          .hasSizeBetween(1, 2);
    }
  }

  @Test
  void command_thatComesTwice_isAnsweredOnce() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.gets(bot.channel, "looking for a van");
      int said = bot.aisha.privateChat().ofPraksis().size();
      bot.teams.redelivers("message");
      bot.settled();
      assertThat(bot.aisha.privateChat().ofPraksis()).hasSize(said);
    }
  }
}
