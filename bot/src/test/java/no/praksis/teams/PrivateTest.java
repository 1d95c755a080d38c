package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can't be reached in private, and what comes of it. */
class PrivateTest {

  @TempDir Path folder;

  @Test
  void whoeverHasBlockedPraksis_isLeftAlone_andTheFacilitatorIsTold_andAnswersStillWork() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.elin.blocks();
      bot.until("2026-11-24T08:00:01");
      bot.marit.hears("still time to answer");
      assertThat(bot.elin.privateChat().ofPraksis()).isEmpty();
      Waiting.until(
          Duration.ofSeconds(20),
          () ->
              bot.marit
                  .gets(bot.channel, "roles")
                  .text()
                  .contains("Can't be reached in private: Elin Sæther"));
      int tried = bot.teams.calls(Call.POST) + bot.teams.calls(Call.CREATE);
      bot.until("2026-11-24T20:00:01");
      assertThat(bot.teams.calls(Call.POST) + bot.teams.calls(Call.CREATE)).isEqualTo(tried);
      bot.answers(bot.elin, "What went well?", "A quiet night.");
      bot.channel.shows("1 of 5 have answered");
      bot.elin.types(bot.channel, "points");
      bot.channel.shows("Our private chat is blocked");
      bot.elin.writes(bot.elin.privateChat(), "help");
      bot.elin.hears("I keep your practice community going");
      bot.settled();
      bot.until("2026-12-01T08:00:01");
      bot.elin.hears("still time to answer");
    }
  }

  @Test
  void whoeverHasNotTheApp_isToldInTheChat_whatToDo() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Person nils = bot.tenant.person("Nils Ek");
      Chat chat = bot.tenant.groupChat("Kjernen", bot.marit, nils);
      chat.addsPraksis(bot.marit);
      bot.settled();
      bot.marit.presses(chat, chat.shows("Hello, I am Praksis"), "Set up");
      TeamsBot.form(bot.marit).submits();
      bot.settled();
      nils.types(chat, "points");
      Seen said = chat.shows("I can't reach you in private");
      assertThat(said.text()).contains("add the app").doesNotContain("points");
      bot.until("2026-11-20T11:30:01");
      nils.presses(chat, chat.shows("0 of 2 have answered"), "Answer");
      TeamsBot.form(nils).fills("What went well?", "We laughed.").submits();
      chat.shows("1 of 2 have answered");
      nils.installs();
      bot.settled();
      nils.types(chat, "points");
      nils.hears("From Marit, Nils", "What you wanted to try");
    }
  }

  @Test
  void privateAnswer_toWordsInAChannel_saysWhereItComesFrom() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).startsWith("From Ledergruppa");
      assertThat(bot.aisha.gets(bot.aisha.privateChat(), "schedule").text())
          .doesNotContain("From Ledergruppa");
    }
  }

  @Test
  void channelThatIsNoGroup_isNamed_andNobodyInItIsKept() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Person tove = bot.tenant.person("Tove");
      Team other = bot.tenant.team("Andre", tove, bot.tenant.person("Ola"));
      Chat coffee = other.channel("Kaffe", tove);
      other.installsPraksis(tove, other.general());
      bot.settled();
      int rosters = bot.teams.calls(Call.MEMBERS);

      assertThat(tove.gets(coffee, "points").text()).startsWith("From Kaffe");
      assertThat(bot.teams.calls(Call.MEMBERS)).isEqualTo(rosters);
      assertThat(people()).isEqualTo(1);
    }
  }

  private int people() throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM people")) {
      return rows.getInt(1);
    }
  }

  @Test
  void privateChatThatIsGone_isOpenedAnew_forTheAnswer() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.gets(bot.channel, "points");
      int opened = bot.teams.calls(Call.CREATE);
      bot.teams.faults().answers(Call.POST, 404, "ConversationNotFound", 1);
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).startsWith("From Ledergruppa");
      assertThat(bot.teams.calls(Call.CREATE)).isEqualTo(opened + 1);
      assertThat(bot.channel.messages().toString()).doesNotContain("can't reach you");
    }
  }

  @Test
  void answerThatTeamsRefuses_isNotBlamedOnAMissingApp() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.gets(bot.channel, "points");
      bot.teams.faults().answers(Call.POST, 400, "BadSyntax", 1);
      bot.aisha.types(bot.channel, "schedule");
      bot.channel.shows("couldn't send you the answer just now");
      assertThat(bot.channel.messages().toString()).doesNotContain("add the app");
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).startsWith("From Ledergruppa");
    }
  }

  @ParameterizedTest
  @CsvSource({"BotDisabledByAdmin, administrator", "InvalidBotApiHost, just now"})
  void whyAnAnswerDidNotReach_isSaidInTheChannel(String code, String word) {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.gets(bot.channel, "points");
      bot.settled();
      bot.teams.faults().answers(Call.POST, 403, code, 1);
      bot.aisha.types(bot.channel, "schedule");
      assertThat(bot.channel.shows(word).text()).doesNotContain("add the app", "Friday");
      String roles = bot.marit.gets(bot.channel, "roles").text();
      String unreachable = "Can't be reached in private: Aisha Khan";
      if (code.equals("BotDisabledByAdmin")) {
        assertThat(roles).contains(unreachable);
        bot.aisha.types(bot.aisha.privateChat(), "help"); // so that the administrator has said yes
      } else {
        assertThat(roles).doesNotContain(unreachable);
      }
      assertThat(bot.aisha.gets(bot.channel, "schedule").text()).contains("Friday");
    }
  }

  @Test
  void appThatIsTakenAway_isNotedAtOnce() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.elin.installs();
      bot.elin.hears("Hello, I am Praksis");
      bot.elin.uninstalls();
      bot.settled();
      int before = bot.elin.privateChat().ofPraksis().size();
      int created = bot.teams.calls(Call.CREATE);
      bot.until("2026-11-24T08:00:01");
      bot.marit.hears("still time to answer");
      assertThat(bot.elin.privateChat().ofPraksis()).hasSize(before);
      assertThat(bot.teams.calls(Call.CREATE) - created).isLessThanOrEqualTo(4);
    }
  }
}
