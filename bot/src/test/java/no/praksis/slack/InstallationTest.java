package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import no.praksis.standin.slack.Browser;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many workspaces, each installed by its own people. */
class InstallationTest {
  @TempDir Path folder;

  @Test
  void workspaces_installThemselves_andKnowNothingOfEachOther() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.OAUTH)) {
      bot.company.installs(bot.address(), bot.marit);
      bot.group("English");
      Company other = bot.slack.company("nabokommunen", "E0GRID");
      Person siri = other.person("Siri Dahl");
      Channel theirs = other.channel("ledere", siri);
      other.installs(bot.address(), siri);
      theirs.invitesPraksis(siri);
      bot.settled();
      theirs.shows("Hello, I am Praksis", "Siri Dahl");
      assertThat(siri.gets(theirs, "/praksis points")).doesNotContain("Ledergruppa");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void installation_withoutTheBrowsersOwnState_isRefused() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.OAUTH)) {
      Browser browser = new Browser();
      String back = bot.company.approves(browser.asksToInstall(bot.address()), bot.marit);
      browser.forgetsCookies();
      assertThat(browser.comesBack(bot.address(), back).status()).isGreaterThanOrEqualTo(400);
      assertThat(browser.comesBack(bot.address(), "code=1&state=2").status())
          .isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void uninstalled_workspaceHasNoRounds_andGoesOnWhenItIsInstalledAgain() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.OAUTH)) {
      bot.company.installs(bot.address(), bot.marit);
      bot.group("English");
      bot.company.uninstalls();
      bot.settled();
      int said = bot.channel.ofPraksis().size();
      bot.until("2026-11-20T11:30:01");
      assertThat(bot.channel.ofPraksis()).hasSize(said);
      bot.until("2026-11-26T09:00");
      bot.company.installs(bot.address(), bot.marit);
      bot.channel.invitesPraksis(bot.marit);
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void tokens_areRenewedOnceBeforeTheyEnd_alsoForSending() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.OAUTH)) {
      bot.slack.rotatesTokens(Duration.ofMinutes(1));
      bot.company.installs(bot.address(), bot.marit);
      bot.slack.rotatesTokens(Duration.ofHours(12));
      bot.group("English");
      bot.company.tokensThatWereShortEnd();
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      assertThat(bot.slack.refreshes()).isEqualTo(1);
      assertThat(secretsOnDisk(folder)).isFalse();
    }
  }

  private static boolean secretsOnDisk(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (bytes.contains("xoxb-") || bytes.contains("xoxe-")) {
          return true;
        }
      }
      return false;
    }
  }
}
