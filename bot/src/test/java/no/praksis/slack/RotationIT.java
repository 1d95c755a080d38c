package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that end after twelve hours, and are renewed with a token that serves once. */
class RotationIT {
  private static final String EXCHANGE = "oauth.v2.access";

  @TempDir Path folder;

  @Test
  void token_thatHasEnded_isRenewedOnce_beforeAnythingIsSent_andHoldsUpNoOtherWorkspace()
      throws InterruptedException {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      Company other = bot.slack.company("nabokommunen");
      Person siri = other.person("Siri Dahl").livesIn("Europe/Oslo");
      Channel theirs = other.channel("ledere", siri);
      other.installs(bot.address(), siri);
      theirs.invitesPraksis(siri);
      theirs.shows("Hello, I am Praksis");
      siri.types(theirs, "/praksis setup en friday 11:30");
      theirs.shows("now a practice community");
      bot.slack.rotatesTokens(Duration.ofHours(12));
      bot.installed().group("English");
      bot.passes(Duration.ofHours(13));
      int exchanges = bot.slack.calls(EXCHANGE);
      Faults.Hold hold = bot.slack.faults().holds(EXCHANGE);
      Thread moving = Thread.ofVirtual().start(() -> bot.until("2026-11-20T11:30:01"));
      hold.awaitCall();
      bot.aisha.opensHome();
      bot.aisha.types(bot.channel, "/praksis looking for a van");
      theirs.shows("0 of 1 have answered");
      assertThat(rounds(bot.channel)).isEmpty();
      hold.release();
      moving.join();
      bot.channel.shows("0 of 5 have answered");
      bot.aisha.seesAtHome("a round is open");
      bot.settled();
      assertThat(rounds(bot.channel)).hasSize(1);
      assertThat(bot.slack.calls(EXCHANGE)).isEqualTo(exchanges + 1);
      assertThat(bot.slack.refreshes()).isOne();
      assertThat(bot.slack.refusals("token_expired")).as("calls with the old token").isZero();
    }
  }

  @Test
  void killedBeforeTheNewTokenIsKept_theOldOneServesToItsEnd_andAnInstallationGoesOn()
      throws Exception {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      bot.slack.rotatesTokens(Duration.ofHours(12));
      bot.installed().group("English").stops();
      bot.passes(Duration.ofHours(11));
      Faults.Hold hold = bot.slack.faults().holdsAnswers(EXCHANGE);
      Process process = bot.process("2026-11-20T11:00:00+01:00");
      try {
        hold.awaitCall();
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
      hold.release();
      assertThat(bot.slack.refreshes()).isOne();

      bot.startsAgain("2026-11-20T11:29");
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      bot.passes(Duration.ofHours(2));
      bot.aisha.types(bot.channel, "/praksis answer");
      bot.until("2026-11-24T08:00:01");
      bot.installed();
      bot.answers(bot.jonas, "What went well?", "We asked them first.");
      bot.channel.shows("1 of 5 have answered");
      assertThat(rounds(bot.channel)).hasSize(1);
    }
  }

  private static List<Seen> rounds(Channel channel) {
    return channel.ofPraksis().stream()
        .filter(seen -> seen.text().contains("have answered"))
        .toList();
  }
}
