package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.praksis.bot.teams.TeamsLogin.Token;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TeamsLoginTest {
  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final OkHttpClient client = TeamsHttp.client();
  private volatile Instant now = Instant.now();

  @AfterEach
  void close() {
    teams.close();
  }

  private TeamsLogin login(String secret, String tenantId) {
    return new TeamsLogin(
        client,
        teams.login(),
        new TeamsSettings.Credentials(TeamsStandIn.APP, secret, tenantId),
        () -> now);
  }

  private TeamsLogin login() {
    return login(TeamsStandIn.SECRET, tenant.id());
  }

  private static List<Token> all(List<CompletableFuture<Token>> asked) {
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private static List<CompletableFuture<Token>> ask(TeamsLogin login, int times) {
    List<CompletableFuture<Token>> asked = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      CompletableFuture<Token> answer = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> answer.complete(login.token()));
      asked.add(answer);
    }
    return asked;
  }

  @Test
  void manyWhoWaitForTheFirstToken_getOne() {
    TeamsLogin login = login();
    Faults.Hold hold = teams.faults().holds(Call.TOKEN);
    List<CompletableFuture<Token>> asked = ask(login, 50);
    hold.awaitCall();
    hold.release();
    assertThat(all(asked)).allMatch(Token.Valid.class::isInstance);
    assertThat(all(asked)).containsOnly(login.token());
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(1);
  }

  @Test
  void whileItIsRenewed_theOldTokenStillServes() {
    TeamsLogin login = login();
    Token old = login.token();
    now = now.plus(Duration.ofMinutes(56));
    Faults.Hold hold = teams.faults().holds(Call.TOKEN);
    List<CompletableFuture<Token>> renewing = ask(login, 1);
    hold.awaitCall();
    assertThat(login.token()).isEqualTo(old);
    hold.release();
    assertThat(all(renewing)).doesNotContain(old);
    assertThat(login.token()).isNotEqualTo(old);
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(2);
  }

  @Test
  void tokenThatTeamsHasRefused_isFetchedAnew_once() {
    TeamsLogin login = login();
    Token.Valid old = (Token.Valid) login.token();
    login.refused(old.token());
    Token.Valid another = (Token.Valid) login.token();
    login.refused(old.token()); // by a call that began earlier
    assertThat(login.token()).isEqualTo(another).isNotEqualTo(old);
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(2);
  }

  @Test
  void wrongSecret_isNotAskedAboutAllTheTime() {
    TeamsLogin login = login("wrong", tenant.id());
    assertThat(login.token()).isEqualTo(new Token.None(false, 7000215));
    assertThat(login.token()).isEqualTo(new Token.None(false, 7000215));
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(1);
    now = now.plusSeconds(31);
    login.token();
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(2);
  }

  @Test
  void token_isNotShown() {
    assertThat(login().token().toString()).isEqualTo("Valid");
  }

  private List<TeamsCheck.Finding> check(
      TeamsSettings.@Nullable Credentials credentials, URI login) {
    return new TeamsCheck(
            new TeamsSettings(credentials, teams.openIdMetadata(), login, null, ZoneId.of("UTC")),
            () -> now)
        .findings();
  }

  private List<TeamsCheck.Finding> check(String secret, String tenantId) {
    return check(new TeamsSettings.Credentials(TeamsStandIn.APP, secret, tenantId), teams.login());
  }

  @Test
  void check_saysWhatFits() {
    assertThat(check(TeamsStandIn.SECRET, tenant.id()))
        .containsExactly(
            new TeamsCheck.Finding(true, "token: given to " + TeamsStandIn.APP),
            new TeamsCheck.Finding(true, "keys: found"));
    assertThat(check(null, teams.login()).getFirst().line()).startsWith("local emulator");
  }

  @Test
  void check_saysWhatToDo_whereItDoesNot() {
    assertThat(check("wr0ng", tenant.id()).getFirst())
        .satisfies(found -> assertThat(found.fine()).isFalse())
        .satisfies(
            found ->
                assertThat(found.line())
                    .contains("MICROSOFT_APP_PASSWORD is not the secret's value")
                    .doesNotContain("wr0ng"));
    assertThat(check(TeamsStandIn.SECRET, "99999999-2222-3333-4444-555555555555").getFirst().line())
        .contains("There is no such tenant");
    teams.faults().answers(Call.TOKEN, 503, "", 1);
    assertThat(check(TeamsStandIn.SECRET, tenant.id()).getFirst().line())
        .contains("the login service did not answer");
    assertThat(
            new TeamsCheck(
                    new TeamsSettings(
                        new TeamsSettings.Credentials(
                            TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id()),
                        URI.create(teams.login() + "nothing/here"),
                        teams.login(),
                        null,
                        ZoneId.of("UTC")),
                    () -> now)
                .findings()
                .getLast()
                .line())
        .contains("keys: Microsoft's are not to be had (status 404)");
  }
}
