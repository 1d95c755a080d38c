package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home card in the private chat. */
class HomeTest {
  @TempDir Path folder;

  @Test
  void home_showsWhatIsOpen_andItsButtonsWork_andItChangesByItself() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Chat chat = bot.aisha.privateChat();
      assertThat(bot.aisha.gets(chat, "home").text())
          .contains("Nothing is waiting for you.", "Next round: Friday 20 November");
      bot.until("2026-11-20T11:30:01");
      Seen home = bot.aisha.hears("a round is open until Wednesday 25 November at 12:00");
      bot.aisha.presses(chat, home, "Answer");
      bot.aisha.dialog().fills("What now?", "Say less.").submits();
      home = bot.aisha.hears("you have answered", "Say less.");
      bot.aisha.presses(chat, home, "I tried it");
      bot.aisha.dialog().shows("What happened, what did you learn?").submits();
      assertThat(chat.ofPraksis()).filteredOn(one -> one.text().contains("Next round")).hasSize(1);
      assertThat(bot.elin.privateChat().ofPraksis()).isEmpty();
    }
  }

  @Test
  void home_standsAtTheEndOfTheChat_afterEachCommand() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Chat chat = bot.aisha.privateChat();
      assertThat(bot.aisha.gets(chat, "points").text()).doesNotContain("Next round:");
      Seen home = bot.aisha.hears("Next round:");
      bot.settled();
      assertThat(chat.ofPraksis().getLast().text()).contains("Next round:");
      bot.aisha.gets(chat, "schedule");
      Waiting.until(Duration.ofSeconds(10), () -> !chat.stillHas(home));
      bot.settled();
      assertThat(chat.ofPraksis().getLast().text()).contains("Next round:");
      assertThat(chat.ofPraksis()).filteredOn(one -> one.text().contains("Next round:")).hasSize(1);
    }
  }
}
