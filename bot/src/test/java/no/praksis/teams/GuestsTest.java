package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests take part where the group wants that; people whom a shared channel lets in never do. */
class GuestsTest {
  @TempDir Path folder;

  @Test
  void guests_takePartWhereTheGroupWantsIt() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Person gro = bot.tenant.guest("Gro Gjest");
      bot.team.joinsUnheard(gro);
      bot.group("English").until("2026-11-20T11:30:01");
      Seen first = bot.channel.shows("0 of 5 have answered");
      gro.presses(bot.channel, first, "Answer");
      assertThat(gro.dialog().text()).contains("You don't take part in these rounds");
      gro.repliesUnder(bot.channel, first, "@Praksis I was there too.");
      bot.settled();
      bot.until("2026-11-24T08:00:01");
      assertThat(gro.privateChat().ofPraksis()).noneMatch(one -> says(one, "still time"));
      assertThat(bot.marit.gets(bot.channel, "summary").text()).doesNotContain("there too");

      allowed(bot, "Yes");
      bot.until("2026-11-27T11:30:01");
      Seen second = bot.channel.shows("0 of 6 have answered");
      gro.presses(bot.channel, second, "Answer");
      TeamsBot.sends(TeamsBot.form(gro).fills("What went well?", "We sang."));
      bot.channel.shows("1 of 6 have answered");
      assertThat(bot.aisha.gets(bot.channel, "roles").text()).contains("Gro Gjest");
      bot.until("2026-12-02T12:00:01");
      bot.channel.shows("What we shared", "Gro Gjest", "We sang.");

      bot.until("2026-12-04T11:30:01");
      bot.channel.shows("0 of 6 have answered");
      bot.until("2026-12-08T08:00:01");
      gro.hears("still time to answer");

      allowed(bot, "No");
      bot.until("2026-12-11T11:30:01");
      Seen last = bot.channel.shows("0 of 5 have answered");
      gro.presses(bot.channel, last, "Answer");
      assertThat(gro.dialog().text()).contains("You don't take part in these rounds");
    }
  }

  private static boolean says(Seen seen, String words) {
    return seen.text().contains(words);
  }

  /** Marit says in the settings whether guests take part. */
  private static void allowed(TeamsBot bot, String choice) {
    Seen card = bot.marit.gets(bot.channel, "settings");
    bot.marit.card(bot.marit.privateChat(), card).fills("Do guests take part?", choice).submits();
    bot.settled();
  }

  @Test
  void strangersInASharedChannel_doNothing_andNothingIsKeptOfThem() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.installed();
      Person sam = bot.tenant.stranger("Sam Stranger");
      Chat shared = bot.team.sharedChannel("Sammen", bot.marit, bot.jonas, sam);
      bot.marit.types(shared, "setup en friday 11:30 Europe/Oslo");
      shared.shows("now a practice community");
      Person sol = bot.tenant.stranger("Sol Stranger");
      bot.team.joins(shared, sol, bot.marit);
      bot.settled();
      Seen card = bot.marit.gets(shared, "settings");
      bot.marit.card(bot.marit.privateChat(), card).fills("Do guests take part?", "Yes").submits();
      bot.until("2026-11-20T11:30:01");
      Seen round = shared.shows("0 of 2 have answered");

      for (Person stranger : new Person[] {sam, sol}) {
        stranger.presses(shared, round, "Answer");
        assertThat(stranger.dialog().text()).contains("the people of this organisation");
        assertThat(stranger.dialog().isClosed()).isTrue();
        int said = shared.ofPraksis().size();
        stranger.repliesUnder(shared, round, "@Praksis I was there too.");
        shared.awaits(said + 1);
        assertThat(shared.ofPraksis().getLast().text()).contains("You come from outside it");
        stranger.types(shared, "looking for a van");
        shared.awaits(said + 2);
        assertThat(shared.ofPraksis().getLast().text()).contains("You come from outside it");
      }
      bot.marit.types(shared, "thanks @Sam Stranger for the tea");
      bot.settled();
      bot.until("2026-11-25T12:00:01");

      shared.shows("The weekly round, Friday 20 November, is closed.");
      assertThat(bot.jonas.gets(shared, "requests").text()).doesNotContain("a van");
      assertThat(bot.jonas.gets(shared, "roles").text()).doesNotContain("Stranger");
      for (Person stranger : new Person[] {sam, sol}) {
        assertThat(stranger.privateChat().ofPraksis()).as(stranger.name()).isEmpty();
      }
      assertThat(bot.teams.complaints()).isEmpty();
    }
  }
}
