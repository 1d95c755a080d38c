package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
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
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.jonas);
      form.fills("What went well?", TOO_LONG).fills("What now?", "Call them.").submits();

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
  @ValueSource(strings = {" \n ", "\u200b", "\u2060 \ufeff", "\u00ad\n\ufe0f", "\u3164"})
  void anAnswerThatNobodyCanSee_isRefusedWithAReason_andCanBeMended(String nothing) {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", nothing).submits();

      assertThat(form.isClosed()).isFalse();
      assertThat(form.text()).contains("Nothing is filled in yet");
      form.fills("What went well?", "The meeting.").submits();
      assertThat(form.isClosed()).isTrue();
    }
  }

  @Test
  void aFormThatIsClosedWithoutSending_isOpenedAnew() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.opens(bot.jonas).fills("What went well?", "Not sent.").cancels();
      assertThat(bot.jonas.hasDialog()).isFalse();
      bot.answers(bot.jonas, "What went well?", "Sent.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void aFormThatIsChosenIn_comesBackWithWhatWasChosen() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What now?", "Call them.");
      form.fills("By when", "Next round").fills("What went well?", TOO_LONG).submits();
      assertThat(form.value("By when")).isEqualTo("Next round");
      form.cancels();
    }
  }

  @Test
  void withoutDialogs_theFormComesAsACard_inThePrivateChat() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.elin.hasNoDialogs();
      bot.elin.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      Chat chat = bot.elin.privateChat();
      Seen card = bot.elin.hears("What went well?", "Ledergruppa");
      assertThat(card.isForm()).isTrue();
      bot.elin.card(chat, card).fills("What went well?", TOO_LONG).submits();
      bot.settled();
      Seen again = bot.elin.hears("3,001");
      OpenForm form = bot.elin.card(chat, again);
      assertThat(form.value("What went well?")).isEqualTo(TOO_LONG);
      form.fills("What went well?", "A quiet night.").submits();
      bot.elin.hears("Saved. Thank you for sharing.");
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.channel.messages()).noneMatch(Seen::isForm);
    }
  }

  @Test
  void typedCommandThatNeedsAForm_getsItAsACard() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.aisha.types(bot.channel, "answer");
      Seen card = bot.aisha.hears("What went well?", "Ledergruppa");
      bot.aisha.card(bot.aisha.privateChat(), card).fills("What went well?", "Tea.").submits();
      bot.aisha.hears("Saved. Thank you for sharing.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void openForm_survivesARestart() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      bot.stops();
      bot.startsAgain("2026-11-20T11:40");
      form.submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      assertThat(form.text()).contains("Saved. Thank you for sharing.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void formThatNoMessageHolds_isOpenedByAButton() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Person[] many =
          IntStream.range(0, 120)
              .mapToObj(number -> bot.tenant.person("Leder Nummer " + number))
              .toArray(Person[]::new);
      Team team = bot.tenant.team("Alle lederne", many);
      Chat channel = team.channel("Storgruppa", many[0]);
      team.installsPraksis(many[0], channel);
      bot.settled();

      many[0].types(channel, "setup");
      Chat chat = many[0].privateChat();
      Seen card = many[0].hears("too long for a message", "Storgruppa");
      many[0].presses(chat, card, "Open the form");
      OpenForm form = TeamsBot.form(many[0]).fills("Group leader", many[77].name());
      form.submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      bot.settled();

      many[0].hasNoDialogs().presses(chat, card, "Open the form");
      many[0].hears("only opens in a window");
    }
  }
}
