package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests take part where the group wants that; apps and people from outside never do. */
class GuestsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void guests_takePartWhereTheGroupWantsIt_appsAndStrangersNever(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Person gro = bot.company.guest("Gro Gjest");
      Person single = bot.company.singleChannelGuest("Siv Gjest");
      Person sam = bot.company.stranger("Sam Stranger");
      Person polly = bot.company.bot("Polly");
      for (Person one : new Person[] {gro, single, sam, polly}) {
        bot.channel.joinsUnheard(one);
      }
      bot.group("English").until("2026-11-20T11:30:01");
      Seen first = bot.channel.shows("0 of 5 have answered");
      for (Person one : new Person[] {gro, single, sam, polly}) {
        one.presses(bot.channel, first, "Answer");
        one.seesAlone(bot.channel, " ");
        assertThat(one.openForm()).as(one.name()).isEmpty();
        one.repliesUnder(bot.channel, first, "I was there too.");
      }
      bot.settled();
      assertThat(bot.marit.gets(bot.channel, "/praksis summary")).doesNotContain("there too");

      allowed(bot, "Yes");
      bot.until("2026-11-27T11:30:01");
      Seen second = bot.channel.shows("0 of 7 have answered");
      gro.presses(bot.channel, second, "Answer");
      gro.form().isReady().fills("What went well?", "We sang.").submits();
      bot.channel.shows("1 of 7 have answered");
      for (Person one : new Person[] {sam, polly}) {
        one.presses(bot.channel, second, "Answer");
        assertThat(one.openForm()).as(one.name()).isEmpty();
      }
      assertThat(bot.aisha.gets(bot.channel, "/praksis roles"))
          .contains("Gro Gjest", "Siv Gjest")
          .doesNotContain("Polly")
          .doesNotContain("Stranger");

      allowed(bot, "No");
      bot.until("2026-12-04T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  private static void allowed(SlackBot bot, String choice) {
    bot.marit.types(bot.channel, "/praksis settings");
    bot.marit.form(bot.channel).isReady().fills("Do guests take part?", choice).submits();
    bot.settled();
  }
}
