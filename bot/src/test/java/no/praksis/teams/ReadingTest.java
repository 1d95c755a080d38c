package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Praksis hears in a channel, with and without the package that reads it. */
class ReadingTest {
  @TempDir Path folder;

  private static TeamsBot reading(Path folder) {
    TeamsBot bot = new TeamsBot(folder);
    bot.uploads(true);
    bot.team.installsPraksis(bot.marit, bot.channel);
    bot.settled();
    bot.marit.presses(bot.channel, bot.channel.shows("Marit Lunde"), "Set up");
    bot.setUp(bot.marit.dialog());
    bot.until("2026-11-20T11:30:01");
    return bot;
  }

  @Test
  void withThePackageThatReads_everyReplyInTheThreadIsAnAnswer_andNothingElseIs() {
    try (TeamsBot bot = reading(folder)) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.writes(bot.channel, "Lunch anybody?");
      bot.settled();
      assertThat(bot.jonas.privateChat().ofPraksis()).isEmpty();
      Seen reply = bot.jonas.repliesUnder(bot.channel, round, "We laughed.");
      Seen asked = bot.jonas.hears("Which question", "Ledergruppa");
      bot.jonas.presses(bot.jonas.privateChat(), asked, "What went well?");
      bot.settled();
      bot.channel.shows("1 of 5 have answered");
      bot.jonas.edits(bot.channel, reply, "We smiled.");
      bot.jonas.hears("Your answer has been changed as well.");
      assertThat(bot.jonas.gets(bot.channel, "summary").text())
          .contains("We smiled.")
          .doesNotContain("laughed");
      bot.jonas.deletes(bot.channel, reply);
      bot.jonas.hears("taken back");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void withoutIt_onlyRepliesThatMentionPraksisAreAnswers() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.repliesUnder(bot.channel, round, "Nobody reads this.");
      bot.settled();
      assertThat(bot.jonas.privateChat().ofPraksis()).isEmpty();
      bot.jonas.repliesUnder(bot.channel, round, "We laughed, @Praksis");
      Seen asked = bot.jonas.hears("Which question");
      bot.jonas.presses(bot.jonas.privateChat(), asked, "What went well?");
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.opens(bot.jonas).value("What went well?")).isEqualTo("We laughed,");
      bot.jonas.dialog().cancels();
    }
  }

  @Test
  void greetingsAndHelp_getAUsefulAnswer_whateverTheirLanguageAndPlace() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      for (String words : new String[] {"Hi", "hello", "HEI", "help", "hjelp", ""}) {
        String answer = bot.aisha.gets(bot.channel, words).text();
        assertThat(answer).as(words).contains("I keep your practice community going");
      }
      String asked = bot.aisha.gets(bot.aisha.privateChat(), "hei").text();
      assertThat(asked).contains("I keep your practice community going");
      String unknown = bot.aisha.gets(bot.aisha.privateChat(), "shedule").text();
      assertThat(unknown).contains("schedule");
    }
  }

  @Test
  void mention_isTakenOut_whereverItStands() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Seen unused = bot.aisha.writes(bot.channel, "thanks @Elin Sæther for tea @Praksis");
      bot.aisha.hears("Shared with the group");
      assertThat(bot.elin.hears("for tea").text()).doesNotContain("@Praksis", "<at>");
    }
  }
}
