package no.praksis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.praksis.standin.slack.OpenForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect meets what somebody has written: it is not lost, and not in the log. */
class FailureTest {
  private static final String SECRET = "Vi sa det som ingen sier.";

  @TempDir Path folder;
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /** The log's appender writes to whatever stands there at that moment. */
  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(before);
    before.print(logged());
  }

  private String logged() {
    return log.toString(UTF_8);
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
  }

  /** Whatever is answered fails, in words that quote the answer. */
  private void answersFail() throws SQLException {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TRIGGER broken BEFORE INSERT ON answers"
              + " BEGIN SELECT RAISE(ABORT, 'broken: ' || NEW.text); END");
    }
  }

  private void answersWork() throws SQLException {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute("DROP TRIGGER broken");
    }
  }

  @Test
  void formThatFails_staysOpenWithAllThatWasTyped_andTheLogQuotesNothing() throws SQLException {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", SECRET);

      answersFail();
      form.submits();
      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors().values()).anyMatch(why -> why.contains("Something went wrong here"));
      assertThat(form.value("What went well?")).isEqualTo(SECRET);
      assertThat(logged()).contains("what came from Slack failed").doesNotContain(SECRET);

      answersWork();
      form.submits();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void formThatFailsLate_givesBackWhatWasTyped() throws SQLException {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", SECRET);

      answersFail();
      try (Connection other = database();
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        form.submits();
        assertThat(form.text()).contains("Still saving");
        statement.execute("ROLLBACK");
      }
      form.shows("Something went wrong here");
      bot.jonas.seesAlone(bot.channel, SECRET);
      assertThat(logged()).isNotEmpty().doesNotContain(SECRET);
    }
  }
}
