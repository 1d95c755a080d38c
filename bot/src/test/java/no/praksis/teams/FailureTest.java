package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form closes only when its content is kept; until then all that was typed stays in it. */
class FailureTest {
  private static final String TYPED = "We talked about the night shift.";
  private static final String FAILED = "Something went wrong here";

  @TempDir Path folder;

  private Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
  }

  private void answersFail() throws SQLException {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TRIGGER broken BEFORE INSERT ON answers"
              + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
    }
  }

  private void answersWork() throws SQLException {
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      statement.execute("DROP TRIGGER broken");
    }
  }

  @Test
  void dialogThatFails_staysOpenWithAllThatWasTyped() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", TYPED);

      answersFail();
      form.submits();
      assertThat(form.text()).contains(FAILED);
      assertThat(form.value("What went well?")).isEqualTo(TYPED);

      answersWork();
      form.submits();
      assertThat(form.isClosed()).isTrue();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void dialogThatFailsLate_comesBackInPrivateWithAllThatWasTyped() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      OpenForm form = bot.opens(bot.jonas).fills("What went well?", TYPED);

      answersFail();
      try (Connection other = database();
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        form.submits();
        assertThat(form.text()).contains("Still saving");
        form.cancels();
        statement.execute("ROLLBACK");
      }
      bot.jonas.hears(FAILED);
      Chat chat = bot.jonas.privateChat();
      OpenForm again = bot.jonas.card(chat, chat.showsForm());
      assertThat(again.value("What went well?")).isEqualTo(TYPED);

      answersWork();
      again.submits();
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void cardThatFails_staysWithAllThatWasTyped() throws SQLException {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.elin.types(bot.channel, "answer");
      Chat chat = bot.elin.privateChat();
      Seen card = bot.elin.hears("What went well?", "Ledergruppa");

      answersFail();
      bot.elin.card(chat, card).fills("What went well?", TYPED).submits();
      bot.elin.hears(FAILED);
      OpenForm again = bot.elin.card(chat, chat.again(card));
      assertThat(again.value("What went well?")).isEqualTo(TYPED);

      answersWork();
      again.submits();
      bot.channel.shows("1 of 5 have answered");
    }
  }
}
