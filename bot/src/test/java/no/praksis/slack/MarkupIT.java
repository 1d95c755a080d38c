package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type is shown as they typed it, and rings nobody. */
class MarkupIT {
  private static final List<String> TYPED =
      List.of(
          "<!channel> all of you",
          "<@U0000000001> you",
          "<https://evil.example|bank>",
          "fish &lt; chips &amp; peas",
          "a *star* and _a line_ and ~a wave~",
          "`code` and ```more```",
          "> not a quote",
          "* not a list\n* nor this",
          "שלום \u202etxt.exe",
          "zero\u200bwidth",
          "😀 :smile: 👩‍👩‍👧",
          "æøå ÆØÅ – “quotes”");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void answers_areShownAsTyped_inTheDigestAndInTheForm(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      String all = String.join("\n", TYPED);
      bot.answers(bot.aisha, "What went well?", all);
      bot.answers(bot.elin, "I'm looking for…", TYPED.get(0));
      bot.aisha.types(bot.channel, "/praksis answer");
      assertThat(bot.aisha.form().isReady().value("What went well?")).isEqualTo(all);
      bot.aisha.form().cancels();
      bot.until("2026-11-25T12:00:01");
      String digest = bot.channel.shows("What we shared").text();
      assertThat(digest).doesNotContain("⟦");
      TYPED.forEach(typed -> assertThat(digest).contains(typed));
      assertThat(bot.jonas.gets(bot.channel, "/praksis requests"))
          .contains(TYPED.get(0))
          .doesNotContain("⟦");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void mentionsAndLinks_ofPeopleInMessages_areWordsInTheDigest(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      bot.jonas.repliesUnder(
          bot.channel, round, "@channel see https://kommune.no/a?b=1&c=2 & ask @elin.sæther <3");
      Seen asked = bot.jonas.seesAlone(bot.channel, "Which question");
      bot.jonas.presses(bot.channel, asked, "What went well?");
      bot.jonas.seesAlone(bot.channel, "Your reply stands under");
      bot.until("2026-11-25T12:00:01");
      assertThat(bot.channel.shows("What we shared").text())
          .contains("@channel see https://kommune.no/a?b=1&c=2 & ask")
          .contains("Elin Sæther", "<3")
          .doesNotContain("⟦");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void longAnswers_areKeptWhole_andEmptyOnesRefused(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      String most = "å<".repeat(1_500);
      bot.answers(bot.aisha, "What went well?", most);
      bot.answers(bot.elin, "What went well?", most);
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", "  \n ").submits();
      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors().values().toString() + form.text())
          .contains("Nothing is filled in yet");
      form.cancels();
      bot.until("2026-11-25T12:00:01");
      bot.channel.shows("2 of 5 answered.");
      String shown = String.join("", bot.channel.ofPraksis().stream().map(Seen::text).toList());
      assertThat(shown.replaceAll("[^å<]", "").length()).isGreaterThanOrEqualTo(6_000);
    }
  }
}
