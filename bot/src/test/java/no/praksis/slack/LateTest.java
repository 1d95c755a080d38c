package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Collectors;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What takes longer than Slack waits still ends well, and says so meanwhile. */
class LateTest {
  @TempDir Path folder;

  @Test
  void form_thatIsSavedSlowly_saysSo_andThenHowItEnded() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = other.createStatement()) {
      bot.round();
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");

      statement.execute("BEGIN IMMEDIATE");
      form.submits();
      assertThat(form.text()).contains("Still saving");
      statement.execute("ROLLBACK");

      form.shows("Saved. Thank you for sharing.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void form_thatIsRefusedLate_givesBackAllThatWasTyped() throws Exception {
    String tooLong = "We talked. ".repeat(273);
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = other.createStatement()) {
      bot.round();
      OpenForm form =
          bot.opens(bot.aisha).fills("What went well?", tooLong).fills("What now?", "Call them.");

      statement.execute("BEGIN IMMEDIATE");
      form.submits();
      assertThat(form.text()).contains("Still saving");
      statement.execute("ROLLBACK");

      form.shows("is not saved yet", "3,003");
      bot.aisha.seesAlone(bot.channel, "Call them.");
      String back =
          bot.aisha.reads(bot.channel).stream()
              .filter(Seen::isEphemeral)
              .map(Seen::text)
              .collect(Collectors.joining("\n"));
      assertThat(back).contains("This is what you wrote", "What now?", "Call them.");
      assertThat(back.split("We talked\\.", -1)).hasSize(274);
      bot.channel.shows("0 of 5 have answered");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void form_thatIsClosedWhileItIsSaved_isAnsweredInTheChannel(SlackBot.Mode mode) throws Exception {
    try (SlackBot bot = new SlackBot(folder, mode);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = other.createStatement()) {
      bot.round();
      OpenForm kept = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      OpenForm refused =
          bot.opens(bot.elin)
              .fills("What went well?", "We talked. ".repeat(273))
              .fills("What now?", "Call them.");

      statement.execute("BEGIN IMMEDIATE");
      Thread second = Thread.ofVirtual().start(refused::submits);
      kept.submits();
      second.join();
      kept.shows("Still saving").cancels();
      refused.shows("Still saving").cancels();
      statement.execute("ROLLBACK");

      bot.aisha.seesAlone(bot.channel, "Saved. Thank you for sharing.");
      bot.elin.seesAlone(bot.channel, "is not saved yet", "3,003");
      bot.elin.seesAlone(bot.channel, "This is what you wrote");
      bot.elin.seesAlone(bot.channel, "Call them.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void button_thatTakesLonger_opensSomethingAtOnce_andThenTheForm(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Channel other = bot.company.channel("nettverket", bot.marit);
      other.invitesPraksis(bot.marit);
      Seen hello = other.shows("Hello, I am Praksis");
      bot.settled();
      other.joinsUnheard(bot.paal);

      Faults.Hold slow = bot.slack.faults().holds("users.info");
      bot.paal.presses(other, hello, "Set up");
      OpenForm form = bot.paal.form().shows("One moment");
      slow.release();

      assertThat(form.isReady().labels()).contains("Facilitator");
    }
  }

  @Test
  void button_thatTakesLonger_saysInItsFormWhatCameOfIt() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.channel.invitesPraksis(bot.marit);
      Seen hello = bot.channel.shows("Hello, I am Praksis");
      bot.settled();
      var nils = bot.company.person("Nils Ek");
      bot.channel.joinsUnheard(nils);

      Faults.Hold slow = bot.slack.faults().holds("users.info");
      nils.presses(bot.channel, hello, "Set up");
      OpenForm form = nils.form().shows("One moment");
      slow.release();

      form.shows("Marit Lunde invited me here");
    }
  }

  @Test
  void command_whoseFormComesTooLate_leavesAButtonThatOpensIt() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      Channel other = bot.company.channel("nettverket", bot.marit);
      other.invitesPraksis(bot.marit);
      other.shows("Hello, I am Praksis");
      bot.settled();
      other.joinsUnheard(bot.paal);

      Faults.Hold slow = bot.slack.faults().holds("users.info");
      bot.paal.types(other, "/praksis setup");
      bot.paal.seesAlone(other, "One moment");
      bot.slack.faults().says("views.open", "expired_trigger_id", 1);
      slow.release();

      Seen offer = bot.paal.seesAlone(other, "Here is the form");
      bot.paal.presses(other, offer, "Open");
      assertThat(bot.paal.form().isReady().labels()).contains("Facilitator");
    }
  }

  @Test
  void button_whoseWaitingFormWasClosed_isAnsweredElsewhere() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.channel.invitesPraksis(bot.marit);
      Seen hello = bot.channel.shows("Hello, I am Praksis");
      bot.settled();
      var nils = bot.company.person("Nils Ek");
      bot.channel.joinsUnheard(nils);

      Faults.Hold slow = bot.slack.faults().holds("users.info");
      nils.presses(bot.channel, hello, "Set up");
      nils.form().shows("One moment").cancels();
      slow.release();

      nils.seesAlone(bot.channel, "Marit Lunde invited me here");
    }
  }

  @Test
  void button_whoseWaitingFormWasClosed_leavesAButtonThatOpensTheForm() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      Channel other = bot.company.channel("nettverket", bot.marit);
      other.invitesPraksis(bot.marit);
      Seen hello = other.shows("Hello, I am Praksis");
      bot.settled();
      other.joinsUnheard(bot.paal);

      Faults.Hold slow = bot.slack.faults().holds("users.info");
      bot.paal.presses(other, hello, "Set up");
      bot.paal.form().shows("One moment").cancels();
      slow.release();

      Seen offer = bot.paal.seesAlone(other, "Here is the form");
      bot.paal.presses(other, offer, "Open");
      assertThat(bot.paal.form().isReady().labels()).contains("Facilitator");
    }
  }

  @Test
  void help_inPlainWords_isThereForWhomeverNobodyKnows() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      var nils = bot.company.person("Nils Ek");
      bot.slack.faults().says("users.info", "internal_error", 2);
      nils.writes(nils.privateChat(), "help");
      String answer = nils.sees(nils.privateChat(), "Please try again in a minute").text();
      assertThat(answer).contains("I keep a group of leaders going between its meetings");

      var sam = bot.company.stranger("Sam Stranger");
      sam.writes(sam.privateChat(), "hjelp");
      sam.sees(sam.privateChat(), "You come from outside");
    }
  }
}
