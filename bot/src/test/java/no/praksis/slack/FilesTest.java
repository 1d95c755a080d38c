package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures and files, which Slack takes a while over. */
class FilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void export_comesAsFiles_toThePrivateChatAlone(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.company.filesTake(2);
      bot.aisha.types(bot.channel, "/praksis export");
      bot.aisha.seesAlone(bot.channel, "I have sent it to you in our private chat.");
      assertThat(bot.aisha.reads(bot.aisha.privateChat()).stream().flatMap(m -> m.files().stream()))
          .hasSize(2)
          .anyMatch(name -> name.endsWith(".json"));
      assertThat(bot.channel.ofPraksis()).allMatch(one -> one.files().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void export_fromTheHomeAndFromAForm_comesAsFilesToo(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.aisha.opensHome();
      bot.aisha.seesAtHome("Export my data");
      bot.aisha.pressesAtHome("Export my data");
      Waiting.until(Duration.ofSeconds(20), () -> exports(bot) == 1);
      bot.aisha.pressesAtHome("Privacy");
      bot.aisha.form().shows("Export my data").presses("Export my data");
      Waiting.until(Duration.ofSeconds(20), () -> exports(bot) == 2);
    }
  }

  private static long exports(SlackBot bot) {
    return bot.aisha.reads(bot.aisha.privateChat()).stream()
        .filter(seen -> seen.files().stream().anyMatch(name -> name.endsWith(".json")))
        .count();
  }

  @Test
  void summary_showsItsPicture_withWordsForWhoDoesNotSeeIt() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      bot.answers(bot.elin, "What went well?", "We sang.");
      bot.until("2026-12-02T12:00:01");
      bot.company.filesTake(2);
      assertThat(bot.marit.gets(bot.channel, "/praksis summary season here")).isNotBlank();
      Seen summary = bot.channel.shows("Answers and action points by week");
      assertThat(summary.pictures()).singleElement().asString().contains("week");
    }
  }
}
