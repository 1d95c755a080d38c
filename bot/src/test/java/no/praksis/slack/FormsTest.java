package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.OpenForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that stay open keep everything that was typed. */
class FormsTest {
  private static final String TOO_LONG = "x".repeat(3001);

  @TempDir Path folder;

  @Test
  void anAnswerTooLong_isRefusedAtItsField_withAllOfItStillThere() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.jonas.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      OpenForm form =
          bot.jonas
              .form()
              .isReady()
              .fills("What went well?", TOO_LONG)
              .fills("What now?", "Call them.")
              .submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors().toString()).contains("3,001", "3,000");
      assertThat(form.value("What went well?")).isEqualTo(TOO_LONG);
      assertThat(form.value("What now?")).isEqualTo("Call them.");

      form.fills("What went well?", "The meeting.").submits();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void anEmptyAnswer_isRefusedWithAReason_andCanBeMended() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.jonas.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      OpenForm form = bot.jonas.form().isReady().fills("What went well?", " \n ").submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors() + form.text()).contains("Nothing is filled in yet");
      form.fills("What went well?", "The meeting.").submits();
      assertThat(form.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u200d\u200c", "\u2060 \ufeff", "\u00ad\n\ufe0f", "\u3164"})
  void anAnswerThatNobodyCanSee_isNone(String invisible) {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.jonas.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      OpenForm form = bot.jonas.form().isReady().fills("What went well?", invisible).submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors() + form.text()).contains("Nothing is filled in yet");
      bot.settled().channel.shows("0 of 5 have answered");
    }
  }
}
