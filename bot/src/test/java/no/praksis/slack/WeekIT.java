package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the invitation to the second round, with five people who answer in five ways. */
class WeekIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE", "OAUTH"})
  void week_ofFivePeople(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).installed()) {
      isSetUpByInvitation(bot);
      bot.until("2026-11-20T11:30:01");
      Seen round = bot.channel.shows("The weekly round", "0 of 5 have answered");
      aishaAnswersInTheForm(bot);
      jonasAnswersInTheThread(bot, round);
      elinAnswersInPlainWords(bot);
      bot.channel.shows("3 of 5 have answered");
      whoIsMissingIsReminded(bot);
      bot.until("2026-11-25T12:00:01");
      bot.channel.shows("What we shared", "We laughed.", "The budget is done.", "3 of 5 answered.");
      assertThat(bot.channel.again(round).text()).contains("A quiet night.");
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      OpenForm form = bot.opens(bot.aisha).shows("Ask before I advise.");
      form.fills("How did it go?", "I tried it").fills("What happened", "They knew.").submits();
      assertThat(form.isClosed()).isTrue();
      bot.until("2026-12-02T12:00:01");
      bot.channel.shows("What we have tried", "Ask before I advise. → They knew.");
    }
  }

  private static void isSetUpByInvitation(SlackBot bot) {
    bot.channel.invitesPraksis(bot.marit);
    bot.settled();
    Seen hello = bot.channel.shows("Hello, I am Praksis", "Marit Lunde");
    assertThat(bot.channel.ofPraksis()).hasSize(1);
    bot.jonas.presses(bot.channel, hello, "Set up");
    bot.jonas.seesAlone(bot.channel, "Marit Lunde invited me here");
    bot.marit.presses(bot.channel, hello, "Set up");
    OpenForm form = bot.marit.form().isReady();
    assertThat(form.value("Facilitator")).isEqualTo("Marit Lunde");
    form.fills("Group leader", "Jonas Berg").submits();
    assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
    bot.settled();
    bot.channel.shows("This channel is now a practice community", "Friday 20 November at 11:30");
  }

  private static void aishaAnswersInTheForm(SlackBot bot) {
    OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
    form.fills("What now?", "Ask before I advise.").fills("By when", "Next round").submits();
    assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
    bot.aisha.seesAlone(bot.channel, "Saved. Thank you for sharing.");
    bot.settled();
    bot.channel.shows("1 of 5 have answered");
  }

  private static void jonasAnswersInTheThread(SlackBot bot, Seen round) {
    bot.jonas.repliesUnder(bot.channel, round, "The budget is done.");
    Seen asked = bot.jonas.seesAlone(bot.channel, "Which question does your reply answer?");
    bot.jonas.presses(bot.channel, asked, "What went well?");
    bot.jonas.seesAlone(bot.channel, "Your reply stands under “What went well?”");
    bot.settled();
    bot.channel.shows("2 of 5 have answered");
  }

  private static void elinAnswersInPlainWords(SlackBot bot) {
    Person elin = bot.elin;
    elin.writes(elin.privateChat(), "answer");
    Seen offer = elin.sees(elin.privateChat(), "If you would rather answer here");
    elin.presses(elin.privateChat(), offer, "Answer here in the chat");
    elin.sees(elin.privateChat(), "What went well?", "one question at a time");
    elin.writes(elin.privateChat(), "A quiet night.");
    elin.sees(elin.privateChat(), "Kept. The group sees it.", "I'm looking for…");
    elin.writes(elin.privateChat(), "stop");
    elin.sees(elin.privateChat(), "We stop here.");
    bot.settled();
  }

  private static void whoIsMissingIsReminded(SlackBot bot) {
    bot.until("2026-11-24T08:00:01");
    for (Person missing : new Person[] {bot.marit, bot.paal}) {
      missing.sees(missing.privateChat(), "There is still time to answer.");
    }
    assertThat(bot.aisha.reads(bot.aisha.privateChat()))
        .noneMatch(one -> one.text().contains("still time"));
  }
}
