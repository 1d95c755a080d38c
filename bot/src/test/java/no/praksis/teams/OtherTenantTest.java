package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Praksis works for one tenant; what comes from another one has no effect and reads nothing. */
class OtherTenantTest {
  private static final String NOBODY = "I work with the people of this organisation";

  @TempDir Path folder;

  private boolean isKept(String words) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = database.createStatement()) {
      String found =
          "SELECT (SELECT count(*) FROM people WHERE workspace LIKE '%%%1$s%%')"
              + " + (SELECT count(*) FROM platform_memory"
              + " WHERE collection LIKE '%%%1$s%%' OR key LIKE '%%%1$s%%' OR document LIKE '%%%1$s%%')";
      try (ResultSet rows = statement.executeQuery(found.formatted(words))) {
        return rows.getInt(1) > 0;
      }
    }
  }

  private static int calls(TeamsBot bot) {
    int calls = 0;
    for (Call call : Call.values()) {
      calls += bot.teams.calls(call);
    }
    return calls;
  }

  @Test
  void installation_andWhoComesAndGoes_andWhatTheyWrite_areDropped() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Tenant other = bot.teams.tenant();
      Person eva = other.person("Eva");
      Team team = other.team("Andre", eva);
      int calls = calls(bot);
      team.installsPraksis(eva, team.general());
      eva.installs();
      team.joins(other.person("Per"), eva);
      team.isRenamed("Tredje", eva);
      eva.types(team.general(), "help");
      eva.types(eva.privateChat(), "setup");
      team.removesPraksis(eva);
      bot.settled();
      assertThat(calls(bot)).isEqualTo(calls);
      assertThat(team.general().ofPraksis()).isEmpty();
      assertThat(eva.privateChat().ofPraksis()).isEmpty();
      assertThat(isKept(other.id())).isFalse();
      assertThat(isKept(bot.tenant.id())).isTrue();
    }
  }

  @Test
  void eventsThatNameOurChannel_haveNoEffectThere() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      String elsewhere = bot.teams.tenant().id();
      String message = bot.aisha.activity(bot.channel, "help");
      String left =
          as("conversationUpdate\",\"membersRemoved\":[" + account(bot.elin) + "]", message);
      String removed = as("installationUpdate\",\"action\":\"remove\"", message);
      for (String ours : new String[] {left, removed, message}) {
        bot.teams.knocks(
            bot.address(), ours.replace(bot.tenant.id(), elsewhere), bot.teams.token());
      }
      bot.settled();
      assertThat(bot.marit.gets(bot.channel, "roles").text()).contains("Elin Sæther");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");

      URI address = bot.address();
      assertThat(bot.teams.knocks(address, left, bot.teams.token())).isEqualTo(200);
      bot.settled();
      assertThat(bot.marit.gets(bot.channel, "roles").text()).doesNotContain("Elin Sæther");
    }
  }

  private static String account(Person person) {
    return "{\"id\":\"29:of-no-use\",\"aadObjectId\":\"" + person.id() + "\"}";
  }

  private static String as(String type, String message) {
    return message.replace("\"type\":\"message\"", "\"type\":\"" + type);
  }

  @Test
  void buttonsAndForms_areOfNoUseToAStranger() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      Person eva = bot.teams.tenant().person("Eva");
      Seen round = bot.channel.shows("0 of 5 have answered");
      eva.presses(bot.channel, round, "Answer");
      assertThat(eva.dialog().isClosed()).isTrue();
      assertThat(eva.dialog().text()).contains(NOBODY).doesNotContain("What went well?");

      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      for (Person thief : new Person[] {eva, bot.jonas}) {
        OpenForm stolen = thief.takesOver(bot.aisha).fills("What went well?", "Stolen.").submits();
        assertThat(stolen.isClosed()).isTrue();
        assertThat(stolen.text()).contains("can't be used any more");
      }
      bot.aisha.types(bot.channel, "answer");
      Chat chat = bot.aisha.privateChat();
      Seen card = chat.showsForm();
      eva.card(chat, card).fills("What went well?", "Stolen.").submits();
      bot.settled();
      assertThat(bot.channel.again(round).text()).contains("0 of 5 have answered");
      form.submits();
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.jonas.gets(bot.channel, "summary").text())
          .contains("We laughed.")
          .doesNotContain("Stolen");
    }
  }
}
