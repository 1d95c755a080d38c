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

/** What the bot tells by itself, when Slack is not as it should be. */
class DeliveryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"HTTP, true", "SOCKET_MODE, false"})
  void channel_thatIsArchivedOrDeletedUnheard_pausesTheGroup_andItsFacilitatorGetsOneWord(
      Mode mode, boolean archived) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.channel.shows("now a practice community");
      bot.channel.changesUnheard(archived, !archived, false);
      bot.until("2026-11-20T11:30:01");
      bot.marit.sees(bot.marit.privateChat(), "I cannot reach the channel of ledergruppa");
      bot.until("2026-11-27T11:30:01");
      assertThat(words(bot.marit, "cannot reach")).hasSize(1);
      assertThat(words(bot.jonas, "cannot reach")).isEmpty();
    }
  }

  @Test
  void whatCouldNotBeDelivered_isInTheAdminsStatus_withWhereAndWhyAndWhen() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP).group("English")) {
      bot.channel.shows("now a practice community");
      bot.channel.changesUnheard(true, false, false);
      bot.until("2026-11-20T11:30:01");
      bot.marit.sees(bot.marit.privateChat(), "I cannot reach the channel of ledergruppa");
      bot.settled();
      Channel chat = bot.paal.privateChat();
      String status = bot.paal.gets(chat, "/praksis status");
      assertThat(status).contains("One message could not be delivered:").contains("ledergruppa, ");
      assertThat(status)
          .containsPattern("ledergruppa, \\w+ \\d+ \\w+[^:]* \\d\\d:\\d\\d: The channel");
    }
  }

  @Test
  void home_thatWasOpened_showsWhatChanges() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP).round()) {
      bot.aisha.opensHome();
      bot.aisha.seesAtHome("ledergruppa");
      int published = bot.company.homesPublished(bot.aisha);
      bot.answers(bot.jonas, "What went well?", "We asked them first.");
      Waiting.until(
          Duration.ofSeconds(10), () -> bot.company.homesPublished(bot.aisha) > published);
      assertThat(bot.company.homesPublished(bot.jonas)).isZero();
    }
  }

  @Test
  void pictures_areShownInTheChannel_onceSlackHasFinishedWithThem() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP).round()) {
      bot.company.filesTake(3);
      answered(bot, "2026-11-27T11:30:01");
      answered(bot, "2026-12-04T11:30:01");
      bot.marit.types(bot.channel, "/praksis summary season here");
      Waiting.until(
          Duration.ofSeconds(20),
          () -> bot.channel.ofPraksis().stream().anyMatch(seen -> !seen.pictures().isEmpty()));
      assertThat(bot.slack.calls("files.getUploadURLExternal")).isLessThan(4);
    }
  }

  /** Two people answer the open round; then time goes on until the next one is open. */
  private static void answered(SlackBot bot, String until) {
    bot.answers(bot.jonas, "What went well?", "We asked them first, and that was good.");
    bot.answers(bot.aisha, "What went well?", "We asked others first, and that was good.");
    bot.until(until);
    bot.channel.shows("0 of 5 have answered");
  }

  private static List<Seen> words(Person person, String words) {
    return person.reads(person.privateChat()).stream()
        .filter(seen -> seen.text().contains(words))
        .toList();
  }
}
