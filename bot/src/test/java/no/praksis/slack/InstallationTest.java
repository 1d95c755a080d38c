package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.bot.app.Served;
import no.praksis.practice.group.Group;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Browser;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many workspaces, each installed by its own people. */
class InstallationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String FRIDAY = "2026-11-20T11:30:01";

  @TempDir Path folder;

  /** Another workspace, with one person in one channel. */
  private record Neighbour(Company company, Person siri, Channel channel) {
    static Neighbour of(SlackBot bot, Company company) {
      Person siri = company.person("Siri Dahl").livesIn("Europe/Oslo");
      return new Neighbour(company, siri, company.channel("ledere", siri));
    }

    Neighbour group() {
      channel.invitesPraksis(siri);
      channel.shows("Hello, I am Praksis", "Siri Dahl");
      siri.types(channel, "/praksis setup en friday 11:30");
      channel.shows("now a practice community");
      return this;
    }
  }

  @Test
  void workspaces_installThemselves_andKnowNothingOfEachOther() {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH).installed().group("English")) {
      Neighbour other = Neighbour.of(bot, bot.slack.company("nabokommunen", "E0GRID"));
      other.company().installs(bot.address(), other.siri());
      other.channel().invitesPraksis(other.siri());
      bot.settled();
      other.channel().shows("Hello, I am Praksis", "Siri Dahl");
      assertThat(other.siri().gets(other.channel(), "/praksis points"))
          .doesNotContainIgnoringCase("ledergruppa");
      bot.until(FRIDAY);
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @Test
  void installation_isRefused_withoutTheStateThatItsOwnBrowserWasGiven_andTheSecondTime()
      throws SQLException {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      Browser browser = new Browser();
      String back = bot.company.approves(browser.asksToInstall(bot.address()), bot.marit);
      Browser stranger = new Browser();
      String theirs = bot.company.approves(stranger.asksToInstall(bot.address()), bot.marit);
      String code = "code=" + bot.company.code();
      assertThat(refused(bot, new Browser(), back)).as("no cookie").isTrue();
      assertThat(refused(bot, browser, theirs)).as("the state of another browser").isTrue();
      assertThat(refused(bot, browser, code)).as("no state").isTrue();
      assertThat(refused(bot, browser, code + "&state=2")).as("a made up state").isTrue();
      assertThat(installations()).isZero();
      Browser copy = browser.copy();
      assertThat(browser.comesBack(bot.address(), back).status()).isEqualTo(200);
      assertThat(installations()).isOne();
      String again = back.replaceFirst("code=[^&]*", code);
      assertThat(refused(bot, copy, again)).as("a state that was used").isTrue();
      bot.passes(Duration.ofMinutes(11));
      assertThat(refused(bot, stranger, theirs)).as("a state of eleven minutes ago").isTrue();
    }
  }

  private static boolean refused(SlackBot bot, Browser browser, String back) {
    return browser.comesBack(bot.address(), back).status() >= 400;
  }

  @Test
  void workspaces_thatTakePraksisOut_keepNoToken_andRestUntilTheyInstallItAgain()
      throws SQLException {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH).installed().group("English")) {
      Neighbour other = Neighbour.of(bot, bot.slack.company("nabokommunen"));
      Neighbour third = Neighbour.of(bot, bot.slack.company("fylket", "E0GRID"));
      other.company().installs(bot.address(), other.siri());
      third.company().installs(bot.address(), third.siri());
      other.group();
      third.group();
      bot.settled();
      assertThat(installations()).isEqualTo(3);

      bot.company.removesApp();
      other.company().revokesTokens();
      Waiting.until(PATIENCE, () -> installations() == 1 && resting(bot).size() == 2);
      assertThat(resting(bot)).doesNotContain(third.channel().id());
      int said = bot.channel.ofPraksis().size() + other.channel().ofPraksis().size();
      bot.until(FRIDAY);
      third.channel().shows("0 of 1 have answered");
      assertThat(bot.channel.ofPraksis().size() + other.channel().ofPraksis().size())
          .isEqualTo(said);

      bot.until("2026-11-26T09:00");
      bot.company.installs(bot.address(), bot.marit);
      other.company().installs(bot.address(), other.siri());
      Waiting.until(PATIENCE, () -> resting(bot).isEmpty());
      bot.until("2026-11-27T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      other.channel().shows("0 of 1 have answered");
    }
  }

  @Test
  void enterprise_installsPraksisInAllItsWorkspaces_andTakesItOutOfAll() throws SQLException {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      Neighbour one = Neighbour.of(bot, bot.slack.company("helse", "E0GRID"));
      Neighbour two = Neighbour.of(bot, bot.slack.company("skole", "E0GRID"));
      one.company().installsEverywhere(bot.address(), one.siri());
      one.group();
      two.group();
      bot.settled();
      assertThat(installations()).isOne();
      bot.until(FRIDAY);
      one.channel().shows("0 of 1 have answered");
      two.siri().presses(two.channel(), two.channel().shows("0 of 1 have answered"), "Answer");
      two.siri().form().isReady().fills("What went well?", "We laughed.").submits();
      two.channel().shows("1 of 1 have answered");

      one.company().uninstalls();
      Waiting.until(PATIENCE, () -> installations() == 0 && resting(bot).size() == 2);
    }
  }

  private static List<String> resting(SlackBot bot) {
    return Served.ports(bot.host()).groups().all().stream()
        .filter(Group::paused)
        .map(group -> group.channel().value())
        .toList();
  }

  /** How many tokens are kept. */
  private int installations() {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        var asking = database.createStatement();
        var found =
            asking.executeQuery(
                "SELECT count(*) FROM platform_memory WHERE collection = 'installations'")) {
      return found.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tokens_areRenewedOnceBeforeTheyEnd_alsoForSending() throws Exception {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      bot.slack.rotatesTokens(Duration.ofMinutes(1));
      bot.company.installs(bot.address(), bot.marit);
      bot.slack.rotatesTokens(Duration.ofHours(12));
      bot.group("English");
      bot.company.tokensThatWereShortEnd();
      bot.until(FRIDAY);
      bot.channel.shows("0 of 5 have answered");
      assertThat(bot.slack.refreshes()).isEqualTo(1);
      assertThat(secretsOnDisk(folder)).isFalse();
    }
  }

  private static boolean secretsOnDisk(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains("xoxb-") || bytes.contains("xoxe-")) {
          return true;
        }
      }
      return false;
    }
  }
}
