package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the installation to the second round, with five people who answer in five ways. */
class WeekIT {
  @TempDir Path folder;

  @Test
  void week_ofFivePeople() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      isSetUpByWhoeverAddedIt(bot);
      bot.until("2026-11-20T11:30:01");
      Seen round = bot.channel.shows("The weekly round", "0 of 5 have answered");
      aishaAnswersInTheDialog(bot, round);
      jonasAnswersInTheThread(bot, round);
      elinAnswersInPlainWords(bot);
      assertThat(bot.channel.again(round).text()).contains("3 of 5 have answered");
      whoIsMissingIsReminded(bot);
      bot.until("2026-11-25T12:00:01");
      bot.channel.shows("What we shared", "We laughed.", "The budget is done.", "3 of 5 answered.");
      assertThat(bot.channel.again(round).text()).contains("A quiet night.");
      bot.until("2026-11-27T11:30:01");
      Seen next = bot.channel.shows("0 of 5 have answered");
      bot.aisha.presses(bot.channel, next, "Answer");
      OpenForm form = bot.aisha.dialog().shows("Ask before I advise.");
      form.fills("How did it go?", "I tried it").fills("What happened", "They knew.").submits();
      assertThat(form.isClosed()).as(form.text()).isTrue();
      bot.until("2026-12-02T12:00:01");
      bot.channel.shows("What we have tried", "Ask before I advise. → They knew.");
    }
  }

  private static void isSetUpByWhoeverAddedIt(TeamsBot bot) {
    Seen hello = bot.installed();
    assertThat(hello.text()).contains("Hello, I am Praksis", "Marit Lunde");
    assertThat(bot.channel.ofPraksis()).hasSize(1);
    assertThat(bot.jonas.privateChat().ofPraksis()).isEmpty();
    bot.jonas.presses(bot.channel, hello, "Set up");
    assertThat(bot.jonas.dialog().text()).contains("Marit Lunde");
    bot.marit.presses(bot.channel, hello, "Set up");
    OpenForm form = bot.marit.dialog();
    assertThat(form.value("Facilitator")).isEqualTo("Marit Lunde");
    form.fills("Group leader", "Jonas Berg").submits();
    assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
    bot.settled();
    bot.channel.shows("This channel is now a practice community", "Friday 20 November at 11:30");
  }

  private static void aishaAnswersInTheDialog(TeamsBot bot, Seen round) {
    bot.aisha.presses(bot.channel, round, "Answer");
    OpenForm form = TeamsBot.form(bot.aisha).fills("What went well?", "We laughed.");
    form.fills("What now?", "Ask before I advise.").fills("By when", "Next round").submits();
    assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
    assertThat(form.text()).contains("Saved. Thank you for sharing.");
    bot.settled();
    bot.channel.shows("1 of 5 have answered");
  }

  private static void jonasAnswersInTheThread(TeamsBot bot, Seen round) {
    bot.jonas.repliesUnder(bot.channel, round, "@Praksis The budget is done.");
    Seen asked = bot.jonas.hears("Which question does your reply answer?", "Ledergruppa");
    bot.jonas.presses(bot.jonas.privateChat(), asked, "What went well?");
    assertThat(bot.jonas.dialog().text()).contains("Your reply stands under “What went well?”");
    bot.settled();
    bot.channel.shows("2 of 5 have answered");
  }

  private static void elinAnswersInPlainWords(TeamsBot bot) {
    Person elin = bot.elin;
    elin.writes(elin.privateChat(), "answer");
    Seen offer = elin.hears("If you would rather answer here");
    elin.presses(elin.privateChat(), offer, "Answer here in the chat");
    elin.hears("What went well?", "one question at a time");
    elin.writes(elin.privateChat(), "A quiet night.");
    elin.hears("Kept. The group sees it.", "I'm looking for…");
    elin.writes(elin.privateChat(), "stop");
    elin.hears("We stop here.");
    bot.settled();
    bot.channel.shows("3 of 5 have answered");
  }

  private static void whoIsMissingIsReminded(TeamsBot bot) {
    bot.until("2026-11-24T08:00:01");
    for (Person missing : new Person[] {bot.marit, bot.paal}) {
      missing.hears("There is still time to answer.");
    }
    assertThat(bot.aisha.privateChat().ofPraksis())
        .noneMatch(one -> one.text().contains("still time"));
  }
}
