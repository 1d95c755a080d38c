package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only Teams is listened to, and Praksis shows who it is. */
class IdentityTest {
  private static final int UNAUTHORISED = 401;

  @TempDir Path folder;

  private static String help(TeamsBot bot) {
    return bot.aisha.activity(bot.aisha.privateChat(), "help");
  }

  @Test
  void tokenOfTheConnector_isTaken_evenAfterItChangedItsKey() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      URI address = bot.address();
      assertThat(bot.teams.knocks(address, help(bot), bot.teams.token())).isEqualTo(200);
      bot.teams.rollsKeys();
      assertThat(bot.teams.knocks(address, help(bot), bot.teams.token())).isEqualTo(200);
      bot.aisha.privateChat().awaits(2);
      assertThat(bot.aisha.privateChat().ofPraksis())
          .extracting(Seen::text)
          .filteredOn(text -> text.contains("I keep your practice community going"))
          .hasSize(2);
    }
  }

  @Test
  void whatIsNotTheConnectorsOwn_isRefused_andDoesNothing() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      URI address = bot.address();
      Token good = bot.teams.token();
      String body = help(bot);
      Map<String, Token> bad =
          Map.ofEntries(
              Map.entry("signed by a stranger", good.signedBy(Token.Signer.STRANGER)),
              Map.entry("not signed", good.signedBy(Token.Signer.NOBODY)),
              Map.entry("signed for others", good.signedBy(Token.Signer.CONNECTOR_FOR_OTHERS)),
              Map.entry("issued by others", good.issuedBy("https://sts.windows.net/")),
              Map.entry("for another app", good.madeFor(UUID.randomUUID().toString())),
              Map.entry("for another service", good.answeredAt("https://evil.example/")),
              Map.entry("without a service", good.answeredAt(null)),
              Map.entry("over", good.lasting(Duration.ofMinutes(-10))),
              Map.entry("for ever", good.lasting(null)),
              Map.entry("not yet good", good.from(Duration.ofMinutes(30))));
      bad.forEach(
          (why, token) ->
              assertThat(bot.teams.knocks(address, body, token)).as(why).isEqualTo(UNAUTHORISED));
      for (String header :
          new String[] {"", "Bearer", "Bearer a.b.c", "Bearer ....", "Basic eA=="}) {
        assertThat(bot.teams.knocksWith(address, body, header)).as(header).isEqualTo(UNAUTHORISED);
      }
      assertThat(bot.teams.knocks(address, body, null)).isEqualTo(UNAUTHORISED);
      assertThat(bot.aisha.privateChat().ofPraksis()).isEmpty();
    }
  }

  @Test
  void tokenForTeams_isGoodForNoOtherChannel_norForAnotherTenant() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Token good = bot.teams.token();
      String webChat = help(bot).replace("\"msteams\"", "\"webchat\"");
      assertThat(bot.teams.knocks(bot.address(), webChat, good)).isEqualTo(UNAUTHORISED);
      String elsewhere = help(bot).replace(bot.tenant.id(), UUID.randomUUID().toString());
      bot.teams.knocks(bot.address(), elsewhere, good);
      bot.settled();
      assertThat(bot.aisha.privateChat().ofPraksis()).isEmpty();
    }
  }

  @Test
  void requestsThatAreNone_areRefused_withoutAWordMore() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Token good = bot.teams.token();
      assertThat(bot.teams.knocks(bot.address(), "no json", good)).isBetween(400, 401);
      assertThat(bot.teams.knocks(bot.address(), "[]", good)).isBetween(400, 401);
      String big = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
      assertThat(bot.teams.knocks(bot.address(), big, good)).isEqualTo(413);
    }
  }

  @Test
  void ownToken_isFetchedOnce_renewedInTime_andAnewWhenItIsRefused() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      assertThat(bot.teams.tokens()).isOne();
      bot.teams.forgetsTokens();
      bot.answers(bot.aisha, "What went well?", "We laughed.");
      bot.channel.shows("1 of 5 have answered");
      assertThat(bot.teams.tokens()).isEqualTo(2);
    }
  }

  @Test
  void loginServiceThatIsAwayForAWhile_losesNothing() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.teams.forgetsTokens();
      bot.teams.faults().answers(Call.TOKEN, 503, "", 1);
      bot.until("2026-11-20T11:30:01");
      bot.channel.shows(Duration.ofSeconds(40), "0 of 5 have answered");
    }
  }

  @Test
  void emulator_getsByWithoutTokens() {
    Map<String, String> emulator =
        Map.of(
            "MICROSOFT_APP_ID", "",
            "MICROSOFT_APP_PASSWORD", "",
            "MICROSOFT_APP_TENANT_ID", "",
            "PRAKSIS_TEAMS_INSECURE", "true");
    try (TeamsBot bot = new TeamsBot(folder, emulator)) {
      bot.teams.takesNoTokens();
      bot.teams.sendsWithoutTokensTo(bot.address());
      bot.aisha.installs();
      bot.settled();
      assertThat(bot.aisha.gets(bot.aisha.privateChat(), "help").text()).contains("Praksis");
      assertThat(bot.teams.tokens()).isZero();
    }
  }
}
