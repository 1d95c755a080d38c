package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in teams and channels, and what happens to these. */
class MembersTest {
  @TempDir Path folder;

  private static String roles(TeamsBot bot, Person asking) {
    return asking.gets(bot.channel, "roles").text();
  }

  @Test
  void people_comeAndGo_andGuestsTakeNoPart() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.tenant.pagesOf(2);
      bot.team.joinsUnheard(bot.tenant.guest("Gro Gjest"));
      bot.group("English");
      bot.team.joins(bot.tenant.person("Kari Ny"), bot.marit);
      bot.team.joins(bot.tenant.guest("Geir Gjest"), bot.marit);
      bot.team.leaves(bot.paal);
      bot.settled();
      assertThat(roles(bot, bot.aisha))
          .contains("Kari Ny", "Elin Sæther")
          .doesNotContain("Gjest")
          .doesNotContain("Pål");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void whoCameUnheard_isFoundAtTheNextLook() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.stops();
      bot.team.joinsUnheard(bot.tenant.person("Kari Ny"));
      bot.team.leavesUnheard(bot.paal);
      int asked = bot.teams.calls(Call.MEMBERS);
      bot.startsAgain("2026-11-19T10:00");
      bot.teams.awaitsCalls(Call.MEMBERS, asked + 1);
      Waiting.until(
          Duration.ofSeconds(10),
          () -> roles(bot, bot.aisha).contains("Kari Ny"),
          () -> roles(bot, bot.aisha));
      assertThat(roles(bot, bot.aisha)).doesNotContain("Pål");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void whoComesAndLeavesUnheard_isNoticedADayLater() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.joinsUnheard(bot.tenant.person("Kari Ny"));
      bot.team.leavesUnheard(bot.paal);
      assertThat(roles(bot, bot.aisha)).contains("Pål Ødegård").doesNotContain("Kari Ny");
      int asked = bot.teams.calls(Call.MEMBERS);
      bot.passes(Duration.ofDays(1));
      bot.teams.awaitsCalls(Call.MEMBERS, asked + 1);
      Waiting.until(
          Duration.ofSeconds(10),
          () -> roles(bot, bot.aisha).contains("Kari Ny"),
          () -> roles(bot, bot.aisha));
      assertThat(roles(bot, bot.aisha)).doesNotContain("Pål");
    }
  }

  @Test
  void whoLeavesWhileTeamsIsAsked_staysOut() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.stops();
      Faults.Hold answer = bot.teams.faults().holdsAnswers(Call.MEMBERS);
      bot.startsAgain("2026-11-19T10:00");
      answer.awaitCall();
      int asked = bot.teams.calls(Call.MEMBERS);
      bot.team.leaves(bot.paal);
      bot.teams.settle();
      answer.release();
      Waiting.until(Duration.ofSeconds(10), () -> bot.teams.calls(Call.MEMBERS) > asked);
      bot.settled();
      assertThat(roles(bot, bot.aisha)).contains("Elin Sæther").doesNotContain("Pål");
    }
  }

  @Test
  void everybodyFromOutside_getsAUsefulAnswer_andIsAskedNothing() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Person gro = bot.tenant.guest("Gro Gjest").speaks("nb-NO");
      bot.team.joins(gro, bot.marit);
      bot.settled();
      assertThat(gro.gets(bot.channel, "hei").text()).contains("Praksis");
      bot.until("2026-11-20T11:30:01");
      gro.presses(bot.channel, bot.channel.shows("0 of 5 have answered"), "Answer");
      assertThat(gro.dialog().isClosed()).isTrue();
      assertThat(gro.dialog().text()).contains("You don't take part in these rounds");
    }
  }

  @Test
  void channelThatIsDeleted_restsItsGroup_withAWordToTheFacilitator() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.deletes(bot.channel, bot.marit);
      bot.settled();
      bot.marit.hears("I cannot reach the channel of Ledergruppa");
      bot.until("2026-11-20T11:30:01");
      bot.team.restores(bot.channel, bot.marit);
      bot.settled();
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void channelThatIsDeletedUnheard_isNoticedAtTheNextPost() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.deletesUnheard(bot.channel);
      bot.until("2026-11-20T11:30:01");
      bot.marit.hears("I cannot reach the channel of Ledergruppa");
      bot.until("2026-11-27T11:30:01");
      assertThat(bot.marit.privateChat().ofPraksis())
          .filteredOn(one -> one.text().contains("cannot reach"))
          .hasSize(1);
      assertThat(bot.jonas.privateChat().ofPraksis())
          .noneMatch(one -> one.text().contains("cannot reach"));
    }
  }

  @Test
  void teamThatPraksisWasTakenOutOfUnheard_isNoticedAtTheNextPost_andInTheAdminsStatus() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.marit.installs();
      bot.paal.installs();
      bot.settled();
      bot.team.losesPraksisUnheard();
      bot.until("2026-11-20T11:30:01");
      bot.marit.hears("I cannot reach the channel of Ledergruppa");
      assertThat(bot.paal.gets(bot.paal.privateChat(), "status").text()).contains("Ledergruppa");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BotDisabledByAdmin", "NotEnoughPermissions"})
  void channelThatTakesNothingForNow_isBackWithoutAWord(String code) {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.faults().answers(Call.POST, 403, code, 1);
      bot.until("2026-11-20T11:30:01");
      assertThat(bot.paal.gets(bot.paal.privateChat(), "status").text())
          .contains("Ledergruppa", "not allowed to post there");
      assertThat(bot.marit.privateChat().ofPraksis())
          .noneMatch(one -> one.text().contains("cannot reach"));
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void pageOfSomebodyOnTheWay_restsNoGroup() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.faults().answers(Call.POST, 404, "", 1);
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows(java.time.Duration.ofSeconds(40), "0 of 5 have answered");
      assertThat(bot.marit.privateChat().ofPraksis()).isEmpty();
    }
  }

  @Test
  void archivedTeam_restsItsGroups_untilItIsUnarchived() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.isArchived(bot.marit);
      bot.settled();
      int said = bot.channel.ofPraksis().size();
      bot.until("2026-11-20T11:30:01");
      assertThat(bot.channel.ofPraksis()).hasSize(said);
      bot.team.isUnarchived(bot.marit);
      bot.settled();
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void deletedTeam_restsItsGroups() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.marit.installs();
      bot.settled();
      bot.team.isDeleted(bot.marit);
      bot.settled();
      bot.marit.hears("I cannot reach the channel of Ledergruppa");
    }
  }

  @Test
  void renamedChannelAndTeam_keepTheirGroup() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.renames(bot.channel, "Toppledelsen", bot.marit);
      bot.settled();
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).startsWith("From Toppledelsen");
      bot.team.isRenamed("Fylket", bot.marit);
      bot.settled();
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).startsWith("From Toppledelsen");
    }
  }

  @Test
  void channelWhoseNameTeamsDoesNotSay_keepsTheOneItHas() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.installed();
      Chat other = bot.team.channel("Fagdag", bot.marit);
      bot.settled();
      bot.marit.card(bot.marit.privateChat(), bot.marit.gets(other, "setup")).submits();
      other.shows("now a practice community");
      bot.stops();
      bot.teams.faults().limits(Call.CHANNELS, 60, 50);
      bot.team.joinsUnheard(bot.tenant.person("Kari Ny"));
      bot.startsAgain("2026-11-19T10:00");
      Waiting.until(
          Duration.ofSeconds(30), () -> bot.aisha.gets(other, "roles").text().contains("Kari Ny"));
      assertThat(bot.aisha.gets(other, "roles").text()).startsWith("From Fagdag");
    }
  }

  @Test
  void privateAndSharedChannels_answerWithWhatWorksThere() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.installed();
      Chat secret = bot.team.privateChannel("Kjernen", bot.marit, bot.jonas);
      Chat shared =
          bot.team.sharedChannel("Sammen", bot.marit, bot.tenant.stranger("Sam Stranger"));
      assertThat(bot.marit.gets(secret, "help").text()).contains("Praksis");
      Seen setup = bot.marit.gets(secret, "setup");
      bot.marit.card(bot.marit.privateChat(), setup).submits();
      bot.settled();
      secret.shows("now a practice community");
      assertThat(bot.marit.gets(shared, "help").text()).contains("Praksis");
      bot.until("2026-11-20T11:30:01");
      secret.shows("0 of 2 have answered");
    }
  }
}
