package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.OpenForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that stay open keep everything that was typed. */
class FormsTest {
  private static final String TOO_LONG = "x".repeat(3001);

  @TempDir Path folder;

  @Test
  void anAnswerTooLong_isRefusedAtItsField_withAllOfItStillThere() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      OpenForm form =
          bot.opens(bot.jonas)
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

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void setup_isRefusedAtItsFields_withEverythingElseAsItWas(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      bot.channel.invitesPraksis(bot.marit);
      bot.marit.presses(bot.channel, bot.channel.shows("Hello, I am Praksis"), "Set up");
      OpenForm form =
          bot.marit
              .form()
              .isReady()
              .fills("Language", "Norsk nynorsk")
              .fills("Weekday", "Monday")
              .fills("Time", "08:15")
              .fills("Time zone", "Mars/Base")
              .fills("Who sees an answer", "Only the facilitator")
              .fills("Group leader", "Jonas Berg")
              .submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors()).containsOnlyKeys("Time zone");
      assertThat(form.errors().toString()).contains("Mars/Base");
      assertThat(form.value("Time zone")).isEqualTo("Mars/Base");
      assertThat(form.value("Language")).isEqualTo("Norsk nynorsk");
      assertThat(form.value("Weekday")).isEqualTo("Monday");
      assertThat(form.value("Time")).isEqualTo("08:15");
      assertThat(form.value("Who sees an answer")).isEqualTo("Only the facilitator");
      assertThat(form.value("Group leader")).isEqualTo("Jonas Berg");
      assertThat(bot.settled().channel.ofPraksis()).hasSize(1);

      form.fills("Time zone", "Europe/Oslo").submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.channel.shows("måndag 23. november kl. 08:15", "Leiar for gruppa: Jonas Berg");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void whatIsWrongWithTheWholeForm_isSaidAboveIt_withAllChoicesKept(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      OpenForm form =
          bot.opens(bot.jonas)
              .fills("Who sees this", "Only the facilitator")
              .fills("By when", "On a day")
              .fills("Which day", "2026-12-01")
              .submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors()).isEmpty();
      assertThat(form.text()).contains("Nothing is filled in yet");
      assertThat(form.value("Who sees this")).isEqualTo("Only the facilitator");
      assertThat(form.value("By when")).isEqualTo("On a day");
      assertThat(form.value("Which day")).isEqualTo("2026-12-01");
      form.fills("What now?", "Say less.").submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      assertThat(bot.jonas.gets(bot.channel, "/praksis points", "Say less."))
          .contains("1 December");
    }
  }

  @Test
  void ownQuestions_areRefusedWhereTheyAreWrong_withAllThatWasTyped() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.marit.types(bot.channel, "/praksis questions new");
      OpenForm form =
          bot.marit
              .form(bot.channel)
              .isReady()
              .fills("Title", "Our <own> round")
              .fills("What they are for", "For us & you")
              .fills("Question 1", "How was it?")
              .fills("Options for question 2", "Good\nBad")
              .submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors()).containsOnlyKeys("Question 2");
      assertThat(form.value("Title")).isEqualTo("Our <own> round");
      assertThat(form.value("What they are for")).isEqualTo("For us & you");
      assertThat(form.value("Question 1")).isEqualTo("How was it?");
      assertThat(form.value("Options for question 2")).isEqualTo("Good\nBad");
      form.fills("Options for question 2", "").submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.settled();
      assertThat(bot.marit.gets(bot.channel, "/praksis questions", "Our <own> round"))
          .contains("For us & you");
    }
  }

  @Test
  void anEmptyAnswer_isRefusedWithAReason_andCanBeMended() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", " \n ").submits();

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
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", invisible).submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors() + form.text()).contains("Nothing is filled in yet");
      bot.settled().channel.shows("0 of 5 have answered");
    }
  }
}
