package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWorkspaceTest {
  private static final String FINE =
      "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\",\"bot_id\":\"B1\"}";

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Books books;
  private StubSlack stub;
  private Slack slack;

  @BeforeEach
  void open() throws Exception {
    books = new Books(folder);
    stub = new StubSlack().on("auth.test", FINE);
    stub.grant("commands,chat:write");
    slack = SlackApi.slack(stub.apiUrl());
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    stub.close();
    books.close();
  }

  private SingleWorkspace start(String token) {
    SingleWorkspace workspace = SingleWorkspace.open(token, slack, books.books());
    workspace.start(
        new SlackInstallations.Listener() {
          @Override
          public void installed(SlackInstallation installation) {
            told.add("in " + installation.workspace().value());
          }

          @Override
          public void uninstalled(SlackInstallation installation) {
            told.add("out " + installation.workspace().value());
          }
        });
    return workspace;
  }

  @Test
  void token_servesTheWorkspaceThatSlackNames_andNoOther() {
    try (SingleWorkspace workspace = start("xoxb-1")) {
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).contains("xoxb-1");
      assertThat(workspace.of(SlackIds.workspace(null, "T2"))).isEmpty();
      assertThat(workspace.find(null, "T1").orElseThrow().botUser()).isEqualTo("U1");
      assertThat(workspace.find(null, "T1").orElseThrow().scopes())
          .containsExactlyInAnyOrder("commands", "chat:write");
      assertThat(workspace.missing()).isEmpty();
      assertThat(told).containsExactly("in slack::T1");
    }
  }

  @Test
  void refusedToken_stopsTheStart_andIsNotShown() {
    stub.on("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
    assertThatThrownBy(() -> start("xoxb-secret"))
        .isInstanceOf(SlackRefusal.class)
        .hasMessageContaining("invalid_auth")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whileSlackIsAway_praksisWaits_andSaysSo() {
    stub.setStatus(503);
    try (SingleWorkspace workspace = start("xoxb-1")) {
      assertThat(workspace.missing().orElseThrow()).contains("Slack has not answered yet");
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).isEmpty();
      stub.setStatus(200);
      workspace.check();
      assertThat(workspace.missing()).isEmpty();
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).contains("xoxb-1");
      assertThat(told).containsExactly("in slack::T1");
    }
  }

  @Test
  void secondStart_needsNoSlack() {
    start("xoxb-1").close();
    stub.setStatus(503);
    try (SingleWorkspace workspace = start("xoxb-1")) {
      assertThat(workspace.missing()).isEmpty();
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).contains("xoxb-1");
    }
  }

  @Test
  void otherToken_isAskedAboutAnew() {
    start("xoxb-1").close();
    stub.setStatus(503);
    try (SingleWorkspace workspace = start("xoxb-2")) {
      assertThat(workspace.missing()).isPresent();
    }
  }

  @Test
  void tokenItself_isNotRemembered() {
    start("xoxb-secret").close();
    assertThat(books.storage().platformMemory().all("slack", "single-workspace").toString())
        .contains("T1")
        .doesNotContain("secret");
  }

  @Test
  void uninstalled_ends_andComesBackWithTheNextConfirmation() {
    try (SingleWorkspace workspace = start("xoxb-1")) {
      workspace.uninstalled(null, "T2");
      assertThat(workspace.missing()).isEmpty();
      workspace.uninstalled(null, "T1");
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).isEmpty();
      assertThat(workspace.missing().orElseThrow()).contains("app_uninstalled");
      workspace.check();
      assertThat(workspace.of(SlackIds.workspace(null, "T1"))).contains("xoxb-1");
      assertThat(told).containsExactly("in slack::T1", "out slack::T1", "in slack::T1");
    }
  }

  @Test
  void enterpriseToken_servesItsWorkspaces() {
    stub.on(
        "auth.test",
        "{\"ok\":true,\"team_id\":\"E1\",\"enterprise_id\":\"E1\",\"user_id\":\"U1\","
            + "\"is_enterprise_install\":true}");
    try (SingleWorkspace workspace = start("xoxb-1")) {
      assertThat(workspace.of(SlackIds.workspace("E1", "T5"))).contains("xoxb-1");
      assertThat(workspace.of(SlackIds.workspace("E2", "T5"))).isEmpty();
    }
  }
}
