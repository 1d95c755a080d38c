package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.bot.slack.SlackCheck.Finding;
import no.praksis.bot.slack.SlackSettings.Connection;
import no.praksis.bot.slack.SlackSettings.Http;
import no.praksis.bot.slack.SlackSettings.OAuth;
import no.praksis.bot.slack.SlackSettings.SocketMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {
  private static final SocketMode SOCKET = new SocketMode("xoxb-s3cret", "xapp-s3cret");
  private StubSlack stub;

  @BeforeEach
  void open() throws Exception {
    stub = new StubSlack();
    stub.on(
        "auth.test",
        "{\"ok\":true,\"user\":\"praksis\",\"team\":\"Kommunen\",\"team_id\":\"T1\",\"user_id\":\"U1\"}");
    stub.on("apps.connections.open", "{\"ok\":true,\"url\":\"wss://example.org\"}");
    stub.grant(String.join(",", SlackScopes.bot(true)));
  }

  @AfterEach
  void close() {
    stub.close();
  }

  private List<Finding> findings(Connection connection) {
    try (SlackCheck check = new SlackCheck(new SlackSettings(connection, stub.apiUrl(), null))) {
      List<Finding> findings = check.findings();
      assertThat(findings).allSatisfy(one -> assertThat(one.line()).doesNotContain("s3cret"));
      return findings;
    }
  }

  @Test
  void everythingFits() {
    assertThat(findings(SOCKET))
        .containsExactly(
            new Finding(true, "bot token: praksis in Kommunen (T1)"),
            new Finding(true, "scopes: all that Praksis asks for"),
            new Finding(true, "app token: Socket Mode opens"));
  }

  @Test
  void withoutReadingChannels_isFine_andSaid() {
    stub.grant(String.join(",", SlackScopes.bot(false)));
    assertThat(findings(new Http("xoxb-s3cret", "s3cret")))
        .last()
        .satisfies(
            one -> {
              assertThat(one.fine()).isTrue();
              assertThat(one.line()).contains("--no-read");
            });
  }

  @Test
  void missingScope_isNamed_withWhatToDo() {
    stub.grant("chat:write");
    assertThat(findings(SOCKET).get(1))
        .satisfies(
            one -> {
              assertThat(one.fine()).isFalse();
              assertThat(one.line())
                  .contains("commands, ")
                  .contains("users:read missing. Paste the manifest")
                  .doesNotContain("channels:history");
            });
  }

  @Test
  void refusedTokens_areNamed_withWhatToDo() {
    stub.on("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
    stub.on("apps.connections.open", "{\"ok\":false,\"error\":\"not_allowed_token_type\"}");
    assertThat(findings(SOCKET))
        .satisfiesExactly(
            one -> assertThat(one.line()).contains("Slack does not take SLACK_BOT_TOKEN"),
            one -> assertThat(one.line()).contains("connections:write"))
        .noneMatch(Finding::fine);
  }

  @Test
  void slackAway_isNoSuccess() {
    stub.setStatus(503);
    assertThat(findings(SOCKET))
        .allSatisfy(
            one -> {
              assertThat(one.fine()).isFalse();
              assertThat(one.line()).contains("Slack did not answer");
            });
  }

  @Test
  void client_isKnown_whenSlackMindsTheCodeAlone() {
    OAuth oauth = new OAuth("12.34", "s3cret", "s3cret", "s3cret");
    stub.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
    assertThat(findings(oauth)).containsExactly(new Finding(true, "client: known to Slack"));
    stub.on("oauth.v2.access", "{\"ok\":false,\"error\":\"bad_client_secret\"}");
    assertThat(findings(oauth)).noneMatch(Finding::fine);
  }
}
