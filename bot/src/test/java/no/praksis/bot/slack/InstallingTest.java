package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallingTest {
  private static final SlackSettings.OAuth OAUTH =
      new SlackSettings.OAuth("12.34", "cl13nt", "s1gn", "0123456789abcdef0123456789abcdef");
  private static final URI PUBLIC = URI.create("https://praksis.example.org");

  @TempDir Path folder;
  private Books books;
  private StubSlack stub;
  private Slack slack;
  private OAuthInstallations installations;
  private App app;

  @BeforeEach
  void open() throws Exception {
    books = new Books(folder);
    stub = new StubSlack();
    stub.on("auth.test", "{\"ok\":true,\"bot_id\":\"B1\",\"user_id\":\"U1\",\"team_id\":\"T1\"}");
    grant(
        "\"team\":{\"id\":\"T1\",\"name\":\"Kommunen\"},\"enterprise\":null,"
            + "\"is_enterprise_install\":false");
    slack = SlackApi.slack(stub.apiUrl());
    SlackSettings settings = new SlackSettings(OAUTH, stub.apiUrl(), PUBLIC);
    installations = (OAuthInstallations) BoltApps.installations(settings, slack, books.books());
    app = BoltApps.app(settings, slack, installations, books.books().ticker());
  }

  @AfterEach
  void close() throws Exception {
    app.stop();
    installations.close();
    slack.close();
    stub.close();
    books.close();
  }

  private void grant(String where) {
    stub.on(
        "oauth.v2.access",
        "{\"ok\":true,\"app_id\":\"A1\",\"authed_user\":{\"id\":\"U9\"},\"token_type\":\"bot\","
            + "\"scope\":\"commands,chat:write\",\"access_token\":\"xoxe.xoxb-1\","
            + "\"refresh_token\":\"xoxe-1\",\"expires_in\":43200,\"bot_user_id\":\"U1\","
            + where
            + "}");
  }

  private Response get(String path, Map<String, String> query, String cookie) throws Exception {
    Map<String, List<String>> values =
        query.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    Request<?> request =
        new SlackRequestParser(app.config())
            .parse(
                HttpRequest.builder()
                    .requestUri(path)
                    .queryString(values)
                    .requestBody("")
                    .headers(new RequestHeaders(Map.of("Cookie", List.of(cookie))))
                    .remoteAddress("192.0.2.1")
                    .build());
    return app.run(request);
  }

  /** The begun installation: what the browser holds, and what it sends to Slack. */
  private record Begun(String cookie, String state, String page) {}

  private Begun begin() throws Exception {
    Response response = get("/slack/install", Map.of(), "");
    assertThat(response.getStatusCode()).isEqualTo(200);
    Matcher state = Pattern.compile("state=([A-Za-z0-9_-]+)").matcher(response.getBody());
    assertThat(state.find()).isTrue();
    String cookie = response.getHeaders().get("Set-Cookie").get(0).split(";")[0];
    return new Begun(cookie, state.group(1), response.getBody());
  }

  private Response finish(Begun begun) throws Exception {
    return get(
        "/slack/oauth_redirect", Map.of("code", "c0de", "state", begun.state()), begun.cookie());
  }

  @Test
  void beginning_leadsToSlack_withTheLeastScopes() throws Exception {
    String page = begin().page();
    Matcher link = Pattern.compile("href=\"(https://slack.com/oauth/[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String address = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
    assertThat(address)
        .startsWith("https://slack.com/oauth/v2/authorize?client_id=12.34&amp;scope=")
        .contains("scope=" + String.join(",", SlackScopes.bot(true)))
        .contains("redirect_uri=https://praksis.example.org/slack/oauth_redirect")
        .contains("user_scope=&");
    assertThat(page).contains("Add Praksis to Slack").contains("Legg Praksis til i Slack");
  }

  @Test
  void finished_isInstalled() throws Exception {
    Response response = finish(begin());
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody())
        .contains("Praksis is in Slack now")
        .contains("https://app.slack.com/client/T1");
    assertThat(response.getHeaders().get("Cache-Control")).containsExactly("no-store");
    assertThat(installations.of(SlackIds.workspace(null, "T1"))).contains("xoxe.xoxb-1");
    assertThat(installations.all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.botUser()).isEqualTo("U1");
              assertThat(one.bot()).isEqualTo("B1");
              assertThat(one.scopes()).containsExactlyInAnyOrder("commands", "chat:write");
            });
    assertThat(stub.calls("oauth.v2.access"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.form())
                    .containsEntry("code", "c0de")
                    .containsEntry(
                        "redirect_uri", "https://praksis.example.org/slack/oauth_redirect"));
  }

  @Test
  void wholeEnterprise_isInstalled_forAllItsWorkspaces() throws Exception {
    grant(
        "\"team\":null,\"enterprise\":{\"id\":\"E1\",\"name\":\"Fylket\"},"
            + "\"is_enterprise_install\":true");
    assertThat(finish(begin()).getStatusCode()).isEqualTo(200);
    assertThat(installations.of(SlackIds.workspace("E1", "T7"))).contains("xoxe.xoxb-1");
  }

  @Test
  void state_servesOnce() throws Exception {
    Begun begun = begin();
    assertThat(finish(begun).getStatusCode()).isEqualTo(200);
    Response again = finish(begun);
    assertThat(again.getStatusCode()).isEqualTo(400);
    assertThat(again.getBody()).contains("That took a little long");
    assertThat(stub.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void state_expires() throws Exception {
    Begun begun = begin();
    books.pass(Duration.ofMinutes(10));
    assertThat(finish(begun).getStatusCode()).isEqualTo(400);
    assertThat(stub.calls("oauth.v2.access")).isEmpty();
  }

  @Test
  void usedStates_areForgottenOnceTheyHaveExpired() throws Exception {
    finish(begin());
    books.pass(Duration.ofMinutes(11));
    finish(begin());
    assertThat(books.storage().platformMemory().all("slack", InstallStates.USED)).hasSize(1);
  }

  @Test
  void anotherBrowser_isRefused() throws Exception {
    Begun mine = begin();
    Begun yours = begin();
    assertThat(finish(new Begun("", mine.state(), "")).getStatusCode()).isEqualTo(400);
    assertThat(finish(new Begun(yours.cookie(), mine.state(), "")).getStatusCode()).isEqualTo(400);
    String emptied = mine.cookie().substring(0, mine.cookie().indexOf('=') + 1);
    assertThat(finish(new Begun(emptied, mine.state(), "")).getStatusCode()).isEqualTo(400);
    assertThat(stub.calls("oauth.v2.access")).isEmpty();
  }

  @Test
  void inventedState_isRefused() throws Exception {
    Begun invented = new Begun("praksis-install=AAAABBBBCCCCDDDD", "AAAABBBBCCCCDDDD", "");
    assertThat(finish(invented).getStatusCode()).isEqualTo(400);
  }

  @Test
  void cancelled_saysThatNothingHappened() throws Exception {
    Begun begun = begin();
    Response response =
        get(
            "/slack/oauth_redirect",
            Map.of("error", "access_denied", "state", begun.state()),
            begun.cookie());
    assertThat(response.getBody()).contains("Praksis was not added").contains("ikke lagt til");
    assertThat(installations.all()).isEmpty();
  }

  @Test
  void slackRefusesTheCode_saysThatItFailed() throws Exception {
    stub.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
    Response response = finish(begin());
    assertThat(response.getStatusCode()).isEqualTo(502);
    assertThat(response.getBody()).contains("Slack did not finish this").contains("/slack/install");
  }

  @Test
  void event_appUninstalled_forgetsTheToken() throws Exception {
    finish(begin());
    stub.on("auth.test", "{\"ok\":false,\"error\":\"account_inactive\"}");
    event("{\"type\":\"app_uninstalled\"}");
    forgotten();
  }

  @Test
  void event_tokensRevoked_forgetsTheToken_onlyWhenTheBotsIsMeant() throws Exception {
    finish(begin());
    event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U9\"]}}");
    assertThat(installations.of(SlackIds.workspace(null, "T1"))).isPresent();
    stub.on("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
    event("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"U1\"]}}");
    forgotten();
  }

  private void forgotten() throws Exception {
    WorkspaceId workspace = SlackIds.workspace(null, "T1");
    Waiting.until(() -> installations.of(workspace).isEmpty());
    assertThat(installations.of(workspace)).isEmpty();
  }

  private void event(String event) throws Exception {
    String body =
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"api_app_id\":\"A1\","
            + "\"event_id\":\"Ev1\",\"event_time\":1,\"event\":"
            + event
            + "}";
    assertThat(post(body, "application/json").getStatusCode()).isEqualTo(200);
  }

  private Response post(String body, String type) throws Exception {
    Request<?> request =
        new SlackRequestParser(app.config())
            .parse(
                HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(Map.of("Content-Type", List.of(type))))
                    .build());
    return app.run(request);
  }

  @Test
  void command_fromWhereItIsNotInstalled_isToldSo() throws Exception {
    Response response = post(command("T5"), "application/x-www-form-urlencoded");
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody())
        .contains("\"text\":\"Praksis is not installed in this workspace any more.\"");
  }

  @Test
  void command_fromWhereItIsInstalled_carriesWhoPraksisIsThere() throws Exception {
    finish(begin());
    app.command(
        "/praksis",
        (request, context) ->
            context.ack(
                String.join(
                    " ", Arrays.asList(context.getTeamId(), context.getBotUserId(), "fine"))));
    Response response = post(command("T1"), "application/x-www-form-urlencoded");
    assertThat(response.getBody()).contains("T1 U1 fine");
    assertThat(stub.calls("auth.test")).hasSize(1);
  }

  private static String command(String team) {
    return "token=x&team_id="
        + team
        + "&team_domain=k&channel_id=C1&channel_name=c&user_id=U5&user_name=u&command="
        + URLEncoder.encode("/praksis", StandardCharsets.UTF_8)
        + "&text=help&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&trigger_id=1.2.3";
  }
}
