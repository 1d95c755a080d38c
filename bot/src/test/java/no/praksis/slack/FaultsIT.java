package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Slack that fails, is slow, or can't be reached any more. */
class FaultsIT {
  private static final String OPEN = "0 of 5 have answered";

  @TempDir Path folder;

  /** Opens the round, whose first post fails, and moves to where a look-up is believed. */
  private static void failsAndIsThereOnce(SlackBot bot, Consumer<Faults> failing) {
    bot.allSent();
    failing.accept(bot.slack.faults());
    int posts = bot.slack.calls("chat.postMessage");
    bot.until("2026-11-20T11:30:01");
    bot.slack.awaitsCalls("chat.postMessage", posts + 1);
    bot.passes(Duration.ofSeconds(15));
    isThereOnce(bot);
  }

  private static void isThereOnce(SlackBot bot) {
    bot.channel.shows(Duration.ofSeconds(40), OPEN);
    assertThat(bot.channel.ofPraksis().stream().filter(one -> one.text().contains(OPEN)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable"})
  void slackThatFailsInside_isAskedAgain_andNothingStandsTwice(String error) {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      failsAndIsThereOnce(bot, faults -> faults.says("chat.postMessage", error, 1));
    }
  }

  @Test
  void brokenServer_isAskedAgain() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      failsAndIsThereOnce(bot, faults -> faults.answers("chat.postMessage", 503, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void tooManyRequests_areObeyedToTheSecond(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.allSent().slack.faults().limits("chat.postMessage", 3, 1);
      int before = bot.slack.calls("chat.postMessage");
      long start = System.nanoTime();
      bot.until("2026-11-20T11:30:01");
      isThereOnce(bot);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(3));
      assertThat(bot.slack.calls("chat.postMessage")).isEqualTo(before + 2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void lineCutAfterTheWork_isLookedUp_andNothingStandsTwice(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      failsAndIsThereOnce(bot, faults -> faults.cutsTheLineAfter("chat.postMessage", 1));
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows(Duration.ofSeconds(40), "1 of 5 have answered");
    }
  }

  @Test
  void lineCutAfterAnUpdate_isRepeated() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).round()) {
      bot.slack.faults().cutsTheLineAfter("chat.update", 1);
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void slowChannel_holdsUpNoOther_andNoAnswer(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      Channel other = bot.company.channel("nettverket", bot.marit, bot.aisha);
      other.invitesPraksis(bot.marit);
      bot.settled();
      bot.marit.presses(other, other.shows("Hello, I am Praksis"), "Set up");
      bot.marit.form().isReady().submits();
      bot.settled();
      Faults.Hold hold = bot.slack.faults().holds("chat.postMessage", bot.channel);
      Thread moving = Thread.ofVirtual().start(() -> bot.until("2026-11-20T11:30:01"));
      hold.awaitCall();
      other.shows("0 of 2 have answered");
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).isNotBlank();
      Seen there = other.shows("0 of 2 have answered");
      bot.aisha.presses(other, there, "Answer");
      bot.aisha.form().isReady().fills("What went well?", "Quick.").submits();
      other.shows("1 of 2 have answered");
      hold.release();
      moving.join();
      isThereOnce(bot);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
