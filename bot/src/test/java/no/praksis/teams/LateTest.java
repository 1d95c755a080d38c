package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes longer than Teams waits still ends well, and says so meanwhile. */
class LateTest {
  private static final Duration PROMPT = Duration.ofSeconds(3);

  @TempDir Path folder;

  @Test
  void form_thatIsSavedSlowly_saysSo_andThenHowItEnded() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.text()).contains("Still saving", "We laughed.");
      }
      bot.aisha.hears("Saved. Thank you for sharing.", "Ledergruppa");
      bot.channel.shows("1 of 5 have answered");
      form.submits();
      bot.settled();
      assertThat(bot.aisha.privateChat().ofPraksis()).hasSize(1);
      assertThat(bot.teams.slowestDialog()).isLessThan(PROMPT);
    }
  }

  @Test
  void howItEnded_isToldAlsoAfterALineThatWasCut() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.text()).contains("Still saving");
        bot.teams.faults().cutsTheLineBefore(Call.POST, 1);
      }
      bot.aisha.hears("Saved. Thank you for sharing.", "Ledergruppa");
    }
  }

  @Test
  void form_thatIsRefusedLate_givesBackAllThatWasTyped() throws SQLException {
    String tooLong = "We talked. ".repeat(273);
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", tooLong);
      form.fills("What now?", "Call them.");
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.text()).contains("Still saving");
      }
      Seen refused = bot.aisha.hears("3,003");
      OpenForm again = bot.aisha.card(bot.aisha.privateChat(), refused);
      assertThat(again.value("What went well?")).isEqualTo(tooLong);
      assertThat(again.value("What now?")).isEqualTo("Call them.");
      again.fills("What went well?", "We talked.").submits();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void longForm_thatIsRefusedLate_givesBackAllThatWasTyped_andCanBeMended() throws SQLException {
    String tooLong = "We talked. ".repeat(600);
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", tooLong);
      form.fills("What now?", tooLong);
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.text()).contains("Still saving");
        form.cancels();
      }
      Seen button = bot.aisha.hears("too long for a message");
      Chat chat = bot.aisha.privateChat();
      assertThat(chat.ofPraksis().toString().split("We talked", -1)).hasSizeGreaterThan(1200);
      bot.aisha.presses(chat, button, "Open the form");
      OpenForm again = bot.aisha.dialog();
      assertThat(again.value("What now?")).isEqualTo(tooLong);
      again.fills("What went well?", "We talked.").fills("What now?", "Call them.").submits();
      assertThat(again.isClosed()).as("errors %s", again.errors()).isTrue();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void button_whoseFormComesLate_saysSo_andBringsItInPrivate() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      try (Lock lock = new Lock(folder)) {
        assertThat(bot.opens(bot.aisha).text()).isNotBlank();
      }
      if (bot.aisha.dialog().isClosed()) {
        Seen late = bot.aisha.hears("What went well?");
        bot.aisha.card(bot.aisha.privateChat(), late).fills("What went well?", "Late.").submits();
      } else {
        bot.aisha.dialog().fills("What went well?", "Late.").submits();
      }
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.teams.slowestDialog()).isLessThan(PROMPT);
    }
  }

  @Test
  void button_ofSomebodyNew_isAnsweredInTime_thoughTeamsIsSlowToSayWhoThatIs() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      Person kari = bot.tenant.person("Kari Ny");
      bot.team.joinsUnheard(kari);
      Faults.Hold hold = bot.teams.faults().holds(Call.MEMBER);
      kari.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      assertThat(kari.dialog().text()).contains("One moment");
      assertThat(bot.teams.slowestDialog()).isLessThan(PROMPT);
      hold.release();
      kari.hears("From Ledergruppa"); // what, depends on whether she has been seen in the team
    }
  }

  @Test
  void command_onALockedDatabase_isAnsweredWhenItIsFree() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.movesTo("amer"); // which is to be kept, beside the command
      try (Lock lock = new Lock(folder)) {
        bot.aisha.types(bot.channel, "away until friday"); // Teams waits for fifteen seconds
        assertThat(bot.aisha.privateChat().ofPraksis()).isEmpty();
      }
      bot.aisha.hears("Noted.");
    }
  }

  /** Somebody else writes, and takes a long time over it. */
  private static final class Lock implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    Lock(Path folder) throws SQLException {
      connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
      statement = connection.createStatement();
      statement.execute("BEGIN IMMEDIATE");
    }

    @Override
    public void close() throws SQLException {
      statement.execute("ROLLBACK");
      connection.close();
    }
  }
}
