package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import no.praksis.standin.slack.OpenForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A defect meets what somebody has written: it is not lost, and not in the log. */
class FailureTest {
  private static final String SECRET = "Vi sa det som ingen sier.";

  @TempDir Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stop() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private List<String> logged() {
    return List.copyOf(log.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .toList();
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
      bot.jonas.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      OpenForm form = bot.jonas.form().isReady().fills("What went well?", SECRET);

      answersFail();
      form.submits();
      assertThat(form.isClosed()).isFalse();
      assertThat(form.errors().values()).anyMatch(why -> why.contains("Something went wrong here"));
      assertThat(form.value("What went well?")).isEqualTo(SECRET);
      assertThat(logged()).anyMatch(line -> line.contains("what came from Slack failed"));
      assertThat(logged()).noneMatch(line -> line.contains(SECRET));

      answersWork();
      form.submits();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void formThatFailsLate_givesBackWhatWasTyped() throws SQLException {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.jonas.presses(bot.channel, bot.channel.shows("0 of 5"), "Answer");
      OpenForm form = bot.jonas.form().isReady().fills("What went well?", SECRET);

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
      assertThat(logged()).noneMatch(line -> line.contains(SECRET));
    }
  }
}
