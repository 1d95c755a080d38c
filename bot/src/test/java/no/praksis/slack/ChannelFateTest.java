package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a group with its channel, and what its facilitator hears of that. */
class ChannelFateTest {
  private static final String LOST = "I cannot reach the channel of toppen any more";
  private static final String BACK = "I am back in toppen, and the rounds go on";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"HTTP, true", "SOCKET_MODE, false"})
  void channel_thatChanges_takesItsGroupAlong_andTheFacilitatorHearsOfEachChange(
      Mode mode, boolean secret) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Channel channel = group(bot, secret);
      isRenamed(bot, channel);
      isArchivedForAWeek(bot, channel);
      losesPraksisForAMoment(bot, channel);
      isDeleted(bot, channel);
    }
  }

  private static Channel group(SlackBot bot, boolean secret) {
    Person[] people = {bot.marit, bot.jonas, bot.aisha};
    Channel channel =
        secret
            ? bot.company.privateChannel("kjernen", people)
            : bot.company.channel("kjernen", people);
    channel.invitesPraksis(bot.marit);
    channel.shows("Hello, I am Praksis");
    bot.marit.types(channel, "/praksis setup en friday 11:30");
    channel.shows("now a practice community");
    bot.settled();
    return channel;
  }

  private static void isRenamed(SlackBot bot, Channel channel) {
    channel.isRenamed("toppen");
    hears(bot, "I call the group toppen from now on", 1);
  }

  private static void isArchivedForAWeek(SlackBot bot, Channel channel) {
    channel.isArchived(bot.marit);
    hears(bot, LOST, 1);
    int said = channel.ofPraksis().size();
    bot.until("2026-11-20T11:30:01");
    bot.until("2026-11-26T09:00");
    assertThat(channel.ofPraksis()).hasSize(said);
    channel.isUsedAgain(bot.marit);
    hears(bot, BACK, 1);
    bot.until("2026-11-27T11:30:01");
    channel.shows("0 of 3 have answered");
  }

  private static void losesPraksisForAMoment(SlackBot bot, Channel channel) {
    channel.removesPraksis();
    hears(bot, LOST, 2);
    channel.invitesPraksis(bot.aisha);
    bot.aisha.seesAlone(channel, "I am back, and toppen goes on.");
    hears(bot, BACK, 2);
    bot.aisha.presses(channel, channel.shows("0 of 3 have answered"), "Answer");
    bot.aisha.form().isReady().fills("What went well?", "We laughed.").submits();
    channel.shows("1 of 3 have answered");
  }

  private static void isDeleted(SlackBot bot, Channel channel) {
    channel.isDeleted(bot.marit);
    hears(bot, LOST, 3);
    int said = channel.ofPraksis().size();
    bot.until("2026-12-04T11:30:01");
    assertThat(channel.ofPraksis()).hasSize(said);
    assertThat(words(bot.jonas, "toppen")).as("who does not facilitate").isEmpty();
  }

  /** So often by now, all in all. */
  private static void hears(SlackBot bot, String words, int times) {
    Waiting.until(
        Duration.ofSeconds(20),
        () -> words(bot.marit, words).size() >= times,
        () -> "no " + words + " in " + bot.marit.reads(bot.marit.privateChat()));
    bot.settled();
    assertThat(words(bot.marit, words)).hasSize(times);
  }

  private static List<Seen> words(Person person, String words) {
    return person.reads(person.privateChat()).stream()
        .filter(seen -> seen.text().contains(words))
        .toList();
  }

  @Test
  void whoCameAndWentUnheard_isFoundWithinADay() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP).group("English")) {
      bot.channel.joinsUnheard(bot.company.person("Kari Ny"));
      bot.passes(Duration.ofMinutes(11));
      bot.aisha.getsAtLast(bot.channel, "/praksis roles", "Kari Ny");
      int looks = bot.slack.calls("conversations.members");
      bot.channel.joinsUnheard(bot.company.person("Per Ny"));
      bot.channel.leavesUnheard(bot.paal);
      bot.passes(Duration.ofHours(25));
      bot.slack.awaitsCalls("conversations.members", looks + 1);
      bot.aisha.getsAtLast(bot.channel, "/praksis roles", "Per Ny");
      assertThat(bot.aisha.gets(bot.channel, "/praksis roles")).doesNotContain("Pål");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 6 have answered");
    }
  }

  @Test
  void generalChannel_isGreetedOnlyWhenSomebodyWantedIt() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP)) {
      Channel general = bot.company.general(bot.marit, bot.aisha);
      general.getsPraksis();
      bot.channel.getsPraksis();
      bot.channel.shows("Hello, I am Praksis");
      bot.settled();
      assertThat(general.ofPraksis()).isEmpty();
      assertThat(bot.aisha.gets(general, "/praksis help")).contains("Praksis");
      general.removesPraksis();
      general.invitesPraksis(bot.marit);
      general.shows("Hello, I am Praksis", "Marit Lunde");
    }
  }
}
