package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that takes nothing for a while. */
class LockedTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void form_saysThatItIsStillSaving_andThenHowItEnded(SlackBot.Mode mode) throws SQLException {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.isClosed()).isFalse();
        assertThat(form.text()).contains("Still saving");
      }
      form.shows("Saved.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void form_isSaved_whenPraksisStopsMeanwhile(SlackBot.Mode mode) throws Exception {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      OpenForm form = bot.opens(bot.aisha).fills("What went well?", "We laughed.");
      URI address = bot.address();
      Thread stopping;
      try (Lock lock = new Lock(folder)) {
        form.submits();
        assertThat(form.text()).contains("Still saving");
        stopping = Thread.ofPlatform().start(bot::stopsAtOnce);
        Waiting.until(Duration.ofSeconds(20), () -> !isListening(address));
      }
      stopping.join();
      bot.startsAgain("2026-11-20T11:40");
      form.shows("Saved.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  private static boolean isListening(URI address) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void answerButton_opensAFormInTime(SlackBot.Mode mode) throws SQLException {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      try (Lock lock = new Lock(folder)) {
        bot.aisha.presses(bot.channel, round, "Answer");
        assertThat(bot.aisha.form().text()).isNotBlank();
      }
      bot.aisha.form().isReady().fills("What went well?", "We laughed.").submits();
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.slack.slowestAcknowledgement()).isLessThan(Duration.ofSeconds(3));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void reply_thatCannotBeKept_isNotAcknowledged_andComesAgain(SlackBot.Mode mode)
      throws SQLException {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Seen round = bot.channel.shows("0 of 5 have answered");
      try (Lock lock = new Lock(folder)) {
        bot.jonas.repliesUnder(bot.channel, round, "We laughed.");
        bot.slack.awaitsRedelivery("message");
      }
      Seen asked = bot.jonas.seesAlone(bot.channel, "Which question");
      bot.settled();
      bot.jonas.presses(bot.channel, asked, "What went well?");
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.jonas.reads(bot.channel))
          .filteredOn(one -> one.text().contains("Which question"))
          .hasSize(1);
      bot.slack.forgives(); // an event that is not acknowledged was to be expected
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
