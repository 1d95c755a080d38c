package no.praksis.standin.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import no.praksis.standin.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in refuses what Microsoft refuses. */
class TeamsStandInTest {
  private final HandClock clock = new HandClock();
  private final TeamsStandIn teams = TeamsStandIn.start(clock);
  private final Tenant tenant = teams.tenant();
  private final Person kari = tenant.person("Kari Nordmann");
  private final Team team = tenant.team("Kommunen", kari);
  private final Chat channel = team.channel("Ledergruppa", kari);
  private Probe app;

  @BeforeEach
  void starts() throws IOException {
    app = new Probe(teams, tenant);
  }

  @AfterEach
  void ends() {
    app.close();
    teams.close();
  }

  private String refusal(String method, String path, String json) {
    return Probe.error(app.call(method, path, json));
  }

  @Test
  void login_wantsTheAppItsSecretItsTenantAndTheScope() {
    Map<String, String> good =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            TeamsStandIn.APP,
            "client_secret",
            "another",
            "scope",
            Identity.SCOPE);
    assertThat(app.login(good).path("error").asText()).isEqualTo("invalid_client");
    assertThat(app.login(Map.of()).path("error").asText()).isEqualTo("unsupported_grant_type");
    assertThat(app.token()).startsWith("token-");
  }

  @Test
  void token_endsWhenItsTimeIsOver() {
    team.installsPraksis(kari, channel);
    String token = app.token();
    String path = Probe.activities(channel);
    assertThat(app.call("POST", path, Probe.text("hi"), token).statusCode()).isEqualTo(201);
    clock.moves(Duration.ofMinutes(61));
    assertThat(app.call("POST", path, Probe.text("hi"), token).statusCode()).isEqualTo(401);
    assertThat(app.call("POST", path, Probe.text("hi"), "made up").statusCode()).isEqualTo(401);
  }

  @Test
  void conversation_thatTheAppIsNotIn_isRefused_andOneThatIsGone() {
    String path = Probe.activities(channel);
    assertThat(refusal("POST", path, Probe.text("hi"))).isEqualTo("403 BotNotInConversationRoster");
    team.installsPraksis(kari, channel);
    String id = app.posts(channel, Probe.text("hi"));
    team.deletes(channel, kari);
    assertThat(refusal("POST", path, Probe.text("hi"))).isEqualTo("404 ConversationNotFound");
    assertThat(refusal("PUT", path + "/" + id, Probe.text("hi")))
        .isEqualTo("404 ConversationNotFound");
    assertThat(app.call("POST", "v3/nothing", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void message_isChangedAnsweredAndTakenAway_byItsId() {
    team.installsPraksis(kari, channel);
    String id = app.posts(channel, Probe.text("one"));
    String thread = Probe.encoded(channel.id() + ";messageid=" + id);
    assertThat(app.call("PUT", Probe.activities(channel) + "/" + id, Probe.text("two")).body())
        .contains(id);
    assertThat(
            app.call("POST", "v3/conversations/" + thread + "/activities", Probe.text("three"))
                .statusCode())
        .isEqualTo(201);
    assertThat(channel.shows("two").updates()).isOne();
    assertThat(channel.shows("three").isReply()).isTrue();
    app.call("DELETE", Probe.activities(channel) + "/" + id, "");
    assertThat(channel.ofPraksis()).extracting(Seen::text).containsExactly("three");
    assertThat(refusal("PUT", Probe.activities(channel) + "/" + id, Probe.text("four")))
        .isEqualTo("404 ActivityNotFoundInConversation");
  }

  @Test
  void messageOfAPerson_isNotTheAppsToChange() {
    team.installsPraksis(kari, channel);
    Seen own = kari.writes(channel, "@Praksis hi");
    assertThat(refusal("PUT", Probe.activities(channel) + "/" + own.id(), Probe.text("x")))
        .isEqualTo("403 NotEnoughPermissions");
  }

  @Test
  void privateChat_isOpenedForWhoeverHasTheApp_andRefusedWhenItIsBlocked() {
    String asked =
        "{'bot':{'id':'28:%s'},'members':[{'id':'%s'}],'channelData':{'tenant':{'id':'%s'}}}"
            .formatted(TeamsStandIn.APP, kari.id(), tenant.id());
    assertThat(refusal("POST", "v3/conversations", asked))
        .isEqualTo("403 BotNotInConversationRoster");
    kari.installs();
    String id = Json.parse(app.call("POST", "v3/conversations", asked).body()).get("id").asText();
    assertThat(id).isEqualTo(kari.privateChat().id()).startsWith("a:1");
    app.posts(kari.privateChat(), Probe.text("hello"));
    kari.blocks();
    String path = Probe.activities(kari.privateChat());
    assertThat(refusal("POST", path, Probe.text("hi"))).isEqualTo("403 ConversationBlockedByUser");
    kari.writes(kari.privateChat(), "hi");
    kari.uninstalls();
    assertThat(refusal("POST", path, Probe.text("hi"))).isEqualTo("403 BotNotInConversationRoster");
    assertThatThrownBy(() -> kari.writes(kari.privateChat(), "hi")).hasMessageContaining("app");
  }

  @Test
  void roster_comesInPages_withTokensThatNeedEscaping() {
    team.installsPraksis(kari, channel);
    tenant.pagesOf(2);
    team.joinsUnheard(tenant.person("Ola Nordmann"));
    team.joinsUnheard(tenant.guest("Gjest Gjestesen"));
    String path = "v3/conversations/" + Probe.encoded(channel.id()) + "/pagedmembers?pageSize=500";
    JsonNode first = Json.parse(app.call("GET", path, "").body());
    assertThat(first.path("members")).hasSize(2);
    assertThat(first.at("/members/0/objectId").asText()).isEqualTo(kari.id());
    String token = Probe.encoded(first.path("continuationToken").asText());
    JsonNode second = Json.parse(app.call("GET", path + "&continuationToken=" + token, "").body());
    assertThat(second.path("members")).hasSize(1);
    assertThat(second.at("/members/0/userRole").asText()).isEqualTo("guest");
    assertThat(second.has("continuationToken")).isFalse();
    assertThat(refusal("GET", path + "&continuationToken=nonsense", ""))
        .isEqualTo("400 BadArgument");
  }

  @Test
  void limits_areThoseThatAreDocumented() {
    team.installsPraksis(kari, channel);
    String token = app.token();
    String path = Probe.activities(channel);
    for (int i = 0; i < 7; i++) {
      assertThat(app.call("POST", path, Probe.text("x"), token).statusCode()).isEqualTo(201);
    }
    var refused = app.call("POST", path, Probe.text("x"), token);
    assertThat(Probe.error(refused)).isEqualTo("429 Throttled");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    clock.moves(Duration.ofSeconds(1));
    assertThat(app.call("POST", path, Probe.text("x"), token).statusCode()).isEqualTo(201);
    assertThat(app.call("POST", path, Probe.text("x"), token).statusCode()).isEqualTo(429);
    assertThat(teams.limits().refused()).isEqualTo(2);
  }

  @Test
  void messageThatIsTooBig_andCardThatIsNoGood_areRefused_andComplainedOf() {
    team.installsPraksis(kari, channel);
    String path = Probe.activities(channel);
    assertThat(refusal("POST", path, Probe.text("x".repeat(15_000))))
        .isEqualTo("413 MessageSizeTooBig");
    assertThat(refusal("POST", path, Probe.card("{'type':'TextBlock'}", "")))
        .isEqualTo("400 BadArgument");
    assertThat(refusal("POST", path, "{'type':'message'}")).isEqualTo("400 BadArgument");
    assertThat(refusal("POST", path, "{'type':")).isEqualTo("400 BadSyntax");
    assertThat(teams.complaints()).hasSize(2);
  }

  @Test
  void faults_comeAsOftenAsTheyAreAskedFor() {
    team.installsPraksis(kari, channel);
    String path = Probe.activities(channel);
    teams.faults().answers(Call.POST, 412, "PreconditionFailed", 1);
    assertThat(refusal("POST", path, Probe.text("hi"))).isEqualTo("412 PreconditionFailed");
    teams.faults().limits(Call.POST, 3, 1);
    assertThat(app.call("POST", path, Probe.text("hi")).headers().firstValue("Retry-After"))
        .contains("3");
    teams.faults().cutsTheLineAfter(Call.POST, 1);
    assertThatThrownBy(() -> app.call("POST", path, Probe.text("cut")))
        .isInstanceOf(java.io.UncheckedIOException.class);
    channel.shows("cut");
    assertThat(teams.calls(Call.POST)).isEqualTo(3);
  }

  @Test
  void serviceThatHasMoved_isFoundAtItsNewAddressAlone() {
    team.installsPraksis(kari, channel);
    String old = teams.serviceUrl();
    teams.movesTo("amer");
    assertThat(teams.serviceUrl()).isNotEqualTo(old).endsWith("/amer/");
    app.posts(channel, Probe.text("hi"));
    kari.writes(channel, "@Praksis hi");
    assertThat(app.heard("message").path("serviceUrl").asText()).isEqualTo(teams.serviceUrl());
  }
}
