package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void home_showsWhatIsOpen_andChangesByItself(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.aisha.opensHome();
      bot.aisha.seesAtHome("Nothing is waiting for you.", "Next round: Friday 20 November");
      bot.until("2026-11-20T11:30:01");
      bot.aisha.seesAtHome("a round is open until Wednesday 25 November at 12:00");
      bot.aisha.pressesAtHome("Answer");
      bot.aisha.form().isReady().fills("What now?", "Say less.").submits();
      bot.aisha.seesAtHome("you have answered", "Say less.");
      assertThat(bot.company.homesPublished(bot.elin)).isZero();
      bot.aisha.pressesAtHome("I tried it");
      bot.aisha.form().shows("What happened, what did you learn?").submits();
      bot.aisha.pressesAtHome("I’m away …");
      bot.aisha
          .form()
          .isReady()
          .fills("First day away", "2026-11-20")
          .fills("Last day away", "2026-11-23")
          .submits();
      bot.aisha.seesAtHome("You are away until");
    }
  }

  @ParameterizedTest
  @EnumSource(value = SlackBot.Mode.class, names = "HTTP")
  void facilitator_seesAllGroupsAtAGlance(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      bot.marit.opensHome();
      bot.marit.seesAtHome("Open round", "0 of 5 have answered", "facilitator");
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.marit.seesAtHome("1 of 5 have answered");
    }
  }
}
