package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Teams that fails, is slow, or moves. */
class StrainIT {
  private static final String OPEN = "0 of 5 have answered";
  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir Path folder;

  private static void isThereOnce(TeamsBot bot) {
    bot.channel.shows(LONG, OPEN);
    assertThat(bot.channel.ofPraksis().stream().filter(one -> one.text().contains(OPEN)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"412,PreconditionFailed", "429,Throttled"})
  void whatWasSurelyNotDone_isDoneAgain_andStandsOnce(int status, String code) {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      int before = bot.teams.calls(Call.POST);
      bot.teams.faults().answers(Call.POST, status, code, 2);
      bot.until("2026-11-20T11:30:01");
      isThereOnce(bot);
      assertThat(bot.teams.calls(Call.POST)).isEqualTo(before + 3);
    }
  }

  @ParameterizedTest
  @CsvSource({"500,ServiceError", "502,ServiceError", "503,''", "504,''"})
  void failureInsideTeams_isPassed_withoutABlindRepetition(int status, String code) {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      int before = bot.teams.calls(Call.POST);
      bot.teams.faults().answers(Call.POST, status, code, 1);
      bot.until("2026-11-20T11:30:01");
      isThereOnce(bot);
      assertThat(bot.teams.calls(Call.POST)).isEqualTo(before + 2);
    }
  }

  @Test
  void tooManyRequests_areObeyedToTheSecond() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.faults().limits(Call.POST, 3, 1);
      int before = bot.teams.calls(Call.POST);
      long start = System.nanoTime();
      bot.until("2026-11-20T11:30:01");
      isThereOnce(bot);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(3));
      assertThat(bot.teams.calls(Call.POST)).isEqualTo(before + 2);
    }
  }

  @Test
  void lineCutAfterTheWork_leavesAtMostTheOneMessageTwice() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.faults().cutsTheLineAfter(Call.POST, 1);
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows(LONG, OPEN);
      bot.settled();
      assertThat(bot.channel.ofPraksis().stream().filter(one -> one.text().contains(OPEN)).count())
          .isBetween(1L, 2L);
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows(LONG, "1 of 5 have answered");
    }
  }

  @Test
  void lineCutBeforeOrAfterAnUpdate_isRepeated() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      bot.teams.faults().cutsTheLineAfter(Call.UPDATE, 1);
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows(LONG, "1 of 5 have answered");
      bot.teams.faults().cutsTheLineBefore(Call.UPDATE, 1);
      bot.answers(bot.elin, "What went well?", "We laughed too.");
      bot.channel.shows(LONG, "2 of 5 have answered");
    }
  }

  @Test
  void serviceThatMoves_isFollowed_fromTheNextActivityOn() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.movesTo("amer");
      bot.aisha.types(bot.channel, "help");
      bot.aisha.hears("I keep your practice community going");
      bot.until("2026-11-20T11:30:01");
      isThereOnce(bot);
      bot.until("2026-11-24T08:00:01");
      bot.jonas.hears("still time to answer");
    }
  }

  @Test
  void slowConversation_holdsUpNoOther_andNoAnswer() throws InterruptedException {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Chat other = bot.tenant.groupChat("Nettverket", bot.marit, bot.aisha);
      other.addsPraksis(bot.marit);
      bot.settled();
      bot.marit.presses(other, other.shows("Hello, I am Praksis"), "Set up");
      TeamsBot.form(bot.marit).submits();
      bot.settled();
      Faults.Hold hold = bot.teams.faults().holds(Call.POST, bot.channel);
      Thread moving = Thread.ofVirtual().start(() -> bot.until("2026-11-20T11:30:01"));
      hold.awaitCall();
      Seen there = other.shows("0 of 2 have answered");
      assertThat(bot.aisha.gets(other, "help").text()).isNotBlank();
      bot.aisha.presses(other, there, "Answer");
      TeamsBot.form(bot.aisha).fills("What went well?", "Quick.").submits();
      other.shows("1 of 2 have answered");
      hold.release();
      moving.join();
      isThereOnce(bot);
    }
  }
}
