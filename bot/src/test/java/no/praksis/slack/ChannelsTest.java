package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels that change under Praksis, and who is in them. */
class ChannelsTest {
  @TempDir Path folder;

  @Test
  void people_comeAndGo_butBotsAndStrangersTakeNoPart() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.channel.joins(bot.company.bot("Polly"));
      bot.channel.joins(bot.company.stranger("Sam Stranger"));
      bot.channel.joins(bot.company.guest("Gro Gjest"));
      bot.group("English");
      Person kari = bot.company.person("Kari Ny");
      bot.channel.joins(kari);
      bot.channel.leaves(bot.paal);
      bot.settled();
      bot.channel.joins(bot.company.stranger("Sue Stranger"));
      bot.settled();
      assertThat(bot.aisha.gets(bot.channel, "/praksis roles"))
          .contains("Kari Ny", "Elin Sæther")
          .doesNotContain("Polly")
          .doesNotContain("Stranger")
          .doesNotContain("Gro Gjest")
          .doesNotContain("Pål");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void accountsThatEnd_andGoElsewhere_takeNoPartAnyMore() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE).group("English")) {
      bot.company.deactivates(bot.elin);
      bot.company.losesToAnother(bot.paal);
      bot.settled();
      assertThat(bot.aisha.gets(bot.channel, "/praksis roles"))
          .doesNotContain("Elin", "Pål")
          .contains("Aisha Khan");
      bot.stops();
      int looked = bot.slack.calls("conversations.members");
      bot.startsAgain("2026-11-20T10:00");
      bot.slack.awaitsCalls("conversations.members", looked + 1);
      bot.settled();
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 3 have answered");
      bot.until("2026-11-24T08:00:01");
      bot.aisha.sees(bot.aisha.privateChat(), "still time to answer");
      assertThat(bot.elin.reads(bot.elin.privateChat())).noneMatch(ChannelsTest::isReminder);
      assertThat(bot.paal.reads(bot.paal.privateChat())).noneMatch(ChannelsTest::isReminder);
      assertThat(bot.aisha.gets(bot.channel, "/praksis roles")).doesNotContain("Elin", "Pål");
    }
  }

  private static boolean isReminder(Seen seen) {
    return seen.text().contains("still time");
  }

  @Test
  void whoCameUnheard_isFoundAtTheNextLook() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE).group("English")) {
      bot.stops();
      bot.channel.joinsUnheard(bot.company.person("Kari Ny"));
      int asked = bot.slack.calls("users.info");
      bot.startsAgain("2026-11-19T10:00");
      bot.slack.awaitsCalls("users.info", asked + 1);
      bot.aisha.getsAtLast(bot.channel, "/praksis roles", "Kari Ny");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 6 have answered");
    }
  }

  @Test
  void invitation_isAnsweredByName_onceSlackCanSayWhoseItWas() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.slack.faults().says("users.info", "internal_error", 1);
      bot.channel.invitesPraksis(bot.marit);
      bot.channel.shows("Marit Lunde");
      bot.settled();
      assertThat(bot.channel.ofPraksis()).hasSize(1);
      bot.slack.forgives(); // that the first attempt failed
    }
  }

  @Test
  void privateChannel_isAGroupToo() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.SOCKET_MODE)) {
      Channel secret = bot.company.privateChannel("kjernen", bot.marit, bot.jonas);
      assertThat(bot.marit.gets(secret, "/praksis setup")).contains("not in this channel yet");
      secret.invitesPraksis(bot.marit);
      bot.settled();
      Seen hello = secret.shows("Hello, I am Praksis");
      bot.marit.presses(secret, hello, "Set up");
      bot.marit.form().isReady().submits();
      bot.settled();
      secret.shows("This channel is now a practice community");
      bot.until("2026-11-20T11:30:01");
      secret.shows("0 of 2 have answered");
    }
  }

  @Test
  void channelThatPraksisWasTakenOutOfUnheard_isNoticedAtTheNextPost() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.channel.changesUnheard(false, false, true);
      bot.until("2026-11-20T11:30:01");
      bot.marit.sees(bot.marit.privateChat(), "I cannot reach the channel of ledergruppa");
      assertThat(bot.marit.gets(bot.channel, "/praksis ask")).contains("I am not in the channel");
    }
  }

  @Test
  void renamedChannel_keepsItsGroup() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.channel.isRenamed("toppledelsen");
      bot.settled();
      bot.aisha.opensHome();
      bot.aisha.seesAtHome("oppledelsen");
    }
  }

  @Test
  void withoutReading_mentionsAreAnswers() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP, false)) {
      bot.round();
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.repliesUnder(bot.channel, round, "Nobody reads this.");
      bot.settled();
      assertThat(bot.jonas.reads(bot.channel)).noneMatch(Seen::isEphemeral);
      bot.jonas.repliesUnder(bot.channel, round, "@praksis We laughed.");
      Seen asked = bot.jonas.seesAlone(bot.channel, "Which question");
      bot.jonas.presses(bot.channel, asked, "What went well?");
      bot.jonas.seesAlone(bot.channel, "Your reply stands under");
    }
  }
}
