package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Praksis comes into teams and chats, and introduces itself once. */
class InstallationTest {
  @TempDir Path folder;

  @Test
  void team_getsOneMessage_thatNamesWhoAddedPraksis_andNobodyGetsOneInPrivate() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Seen hello = bot.installed();
      assertThat(hello.text()).contains("Hello, I am Praksis", "Marit Lunde");
      assertThat(hello.buttons()).contains("Set up");
      assertThat(hello.notification()).isNotBlank();
      bot.teams.redelivers("conversationUpdate");
      bot.teams.redelivers("installationUpdate");
      bot.team.upgradesPraksis(bot.jonas);
      bot.settled();
      assertThat(bot.channel.ofPraksis()).hasSize(1);
      assertThat(bot.team.general().ofPraksis()).isEmpty();
      for (Person person : List.of(bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal)) {
        assertThat(person.privateChat().ofPraksis()).isEmpty();
      }
    }
  }

  @Test
  void message_isNotRepeated_whenTheBotStartsAgain() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.installed();
      bot.stops();
      bot.startsAgain("2026-11-19T10:00");
      bot.teams.redelivers("conversationUpdate");
      bot.settled();
      assertThat(bot.channel.ofPraksis()).hasSize(1);
    }
  }

  @Test
  void groupChat_isAGroupToo() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Chat chat = bot.tenant.groupChat("Kjernen", bot.marit, bot.jonas, bot.aisha);
      chat.addsPraksis(bot.marit);
      chat.awaits(1);
      bot.settled();
      assertThat(chat.ofPraksis()).hasSize(1);
      bot.marit.presses(chat, chat.shows("Hello, I am Praksis", "Marit Lunde"), "Set up");
      TeamsBot.form(bot.marit).submits();
      bot.settled();
      chat.shows("now a practice community");
      bot.until("2026-11-20T11:30:01");
      Seen round = chat.shows("0 of 3 have answered");
      bot.jonas.presses(chat, round, "Answer");
      TeamsBot.form(bot.jonas).fills("What went well?", "We laughed.").submits();
      chat.shows("1 of 3 have answered");
    }
  }

  @Test
  void personalWelcome_comesOnce_howeverOftenTheAppIsAdded() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Person sunniva = bot.tenant.person("Sunniva Nes").speaks("nn-NO");
      sunniva.installs();
      bot.settled();
      assertThat(sunniva.privateChat().ofPraksis()).hasSize(1);
      Seen welcome = sunniva.hears("Praksis");
      sunniva.presses(sunniva.privateChat(), welcome, welcome.buttons().getFirst());
      assertThat(sunniva.hasDialog()).isTrue();
      sunniva.uninstalls();
      sunniva.installs();
      bot.settled();
      assertThat(sunniva.privateChat().ofPraksis()).hasSize(1);
    }
  }

  @Test
  void whoeverDidNotAddPraksis_setsNothingUp() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Seen hello = bot.installed();
      bot.jonas.presses(bot.channel, hello, "Set up");
      assertThat(bot.jonas.dialog().text()).contains("Marit Lunde");
      assertThat(bot.jonas.dialog().isClosed()).isTrue();
    }
  }

  @Test
  void whoAddedPraksis_isNamed_andWelcomed_thoughTeamsDoesNotSayAtFirst() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.teams.faults().limits(Call.MEMBER, 60, 4);
      bot.team.installsPraksis(bot.marit, bot.channel);
      bot.jonas.installs();
      bot.settled();
      assertThat(bot.channel.ofPraksis()).isEmpty();
      bot.channel.shows(Duration.ofSeconds(30), "Hello, I am Praksis", "Marit Lunde");
      bot.jonas.hears("Hello, I am Praksis");
      assertThat(bot.channel.ofPraksis()).hasSize(1);
    }
  }

  @Test
  void whoHasPraksisThroughTheTeamAlone_isReachedAgain_whenItIsBack() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.team.removesPraksis(bot.marit);
      bot.settled();
      bot.until("2026-11-19T12:00");
      bot.team.installsPraksis(bot.marit, bot.channel);
      bot.settled();
      assertThat(bot.aisha.gets(bot.channel, "roles").text()).doesNotContain("Can't be reached");
      bot.until("2026-11-20T11:30:01");
      bot.until("2026-11-24T08:00:01");
      bot.marit.hears("still time to answer");
    }
  }

  @Test
  void whoHasPraksisThroughTheTeamAlone_readsWhatHasHappened_whereSheMeetsItNext() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.marit.gets(bot.channel, "points");
      bot.team.removesPraksis(bot.marit);
      bot.settled();
      assertThat(bot.marit.privateChat().ofPraksis())
          .noneMatch(one -> one.text().contains("cannot reach"));
      bot.marit.installs();
      bot.settled();
      bot.marit.hears("Hello, I am Praksis");
      assertThat(bot.marit.gets(bot.marit.privateChat(), "home").text())
          .contains("Ledergruppa", "The rounds rest")
          .doesNotContain("Next round");
      bot.team.installsPraksis(bot.marit, bot.channel);
      bot.settled();
      assertThat(bot.marit.gets(bot.marit.privateChat(), "home").text()).contains("Next round");
    }
  }

  @Test
  void privateChannel_takesPraksisOutAndBackIn_andItsTeamGoesOn() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Chat secret = bot.team.privateChannel("Kjernen", bot.marit, bot.jonas);
      Chat other = bot.team.privateChannel("Skallet", bot.marit, bot.elin);
      bot.marit.card(bot.marit.privateChat(), bot.marit.gets(secret, "setup")).submits();
      bot.settled();
      secret.shows("now a practice community");
      bot.team.disallowsPraksis(secret, bot.marit);
      bot.team.disallowsPraksis(other, bot.marit);
      bot.settled();
      int said = secret.ofPraksis().size();
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      assertThat(secret.ofPraksis()).hasSize(said);
      bot.team.allowsPraksis(secret, bot.marit);
      bot.team.allowsPraksis(other, bot.marit);
      bot.settled();
      bot.until("2026-11-20T11:31");
      other.shows("Hello, I am Praksis", "Marit Lunde");
      bot.until("2026-11-27T11:30:01");
      secret.shows("0 of 2 have answered");
    }
  }

  @Test
  void teamThatTakesPraksisOutAndBackIn_goesOnWhereItWas() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.marit.installs();
      bot.team.removesPraksis(bot.marit);
      bot.settled();
      int said = bot.channel.ofPraksis().size();
      bot.until("2026-11-20T11:30:01");
      assertThat(bot.channel.ofPraksis()).hasSize(said);
      bot.marit.hears("edergruppa");
      bot.team.installsPraksis(bot.marit, bot.channel);
      bot.settled();
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }
}
