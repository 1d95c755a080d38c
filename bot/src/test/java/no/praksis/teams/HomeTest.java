package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
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
      TeamsBot.form(bot.aisha).fills("What now?", "Say less.").submits();
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

  @Test
  void requestsAndOffers_areThere_onBothSides_withTheirButtons() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Person aisha = bot.aisha;
      Person jonas = bot.jonas;
      assertThat(aisha.gets(aisha.privateChat(), "home").text()).contains("Nothing now. Write");
      assertThat(jonas.gets(jonas.privateChat(), "home").text()).contains("Your groups");
      aisha.types(bot.channel, "looking for a van");
      aisha.hears("Your groups", "a van", "Open · nobody has offered help yet");

      Seen list = jonas.gets(jonas.privateChat(), "requests");
      jonas.presses(jonas.privateChat(), list, "I can help");
      TeamsBot.sends(TeamsBot.form(jonas).fills("With what?", "Mine is free."));
      Seen wanted = aisha.hears("Your groups", "Open · one person can help", "Mine is free.");
      Seen offered = jonas.hears("Your groups", "Aisha Khan", "a van", "Mine is free.");
      jonas.presses(jonas.privateChat(), offered, "Change my line");
      OpenForm form = TeamsBot.form(jonas);
      assertThat(form.value("With what?")).isEqualTo("Mine is free.");
      TeamsBot.sends(form.fills("With what?", "Mine, on Fridays."));
      wanted = aisha.hears("Your groups", "Mine, on Fridays.");

      aisha.presses(aisha.privateChat(), wanted, "Help is found");
      showsNoMore(aisha, "a van");
      showsNoMore(jonas, "a van");
      assertThat(bot.elin.gets(bot.channel, "requests").text()).doesNotContain("a van");
    }
  }

  private static void showsNoMore(Person person, String words) {
    Waiting.until(
        Duration.ofSeconds(10),
        () -> !person.hears("Your groups").text().contains(words),
        () -> person.hears("Your groups").text());
  }

  @Test
  void severalGroups_areSeenAtAGlance_andEachButtonIsForItsOwn() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      Chat school = bot.team.privateChannel("Skolen", bot.marit, bot.aisha);
      bot.team.allowsPraksis(school, bot.marit);
      bot.settled(); // only that event tells what a private channel is called
      bot.marit.types(school, "setup en monday 09:00 Europe/Oslo");
      school.shows("now a practice community");
      bot.settled();
      Seen home = bot.marit.gets(bot.marit.privateChat(), "home");
      assertThat(home.text())
          .contains("Ledergruppa · participant, facilitator")
          .contains("Open round, 20 Nov: 0 of 5 have answered")
          .contains("Skolen · participant, facilitator")
          .contains("Next round: Monday 23 November at 09:00");
      home = bot.aisha.gets(bot.aisha.privateChat(), "home");
      assertThat(home.text())
          .contains("Ledergruppa · participant", "Skolen · participant")
          .doesNotContain("0 of 5");

      bot.answers(bot.aisha, "What now?", "Say less.");
      bot.marit.hears("Your groups", "1 of 5 have answered");
      bot.aisha.hears("Your groups", "Say less.", "Ledergruppa: you have answered");
      bot.until("2026-11-23T09:00:01");
      school.shows("0 of 2 have answered");
      home = bot.aisha.hears("Your groups", "Skolen: a round is open until");
      bot.aisha.presses(bot.aisha.privateChat(), home, "Answer");
      TeamsBot.sends(TeamsBot.form(bot.aisha).fills("What went well?", "The choir."));
      school.shows("1 of 2 have answered");
      bot.channel.shows("1 of 5 have answered");
      bot.marit.hears("Your groups", "Open round, 23 Nov: 1 of 2 have answered");
    }
  }
}
