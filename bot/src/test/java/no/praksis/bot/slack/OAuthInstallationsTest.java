package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.bot.slack.TokenVault.Kept;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OAuthInstallationsTest {
  private static final SlackSettings.OAuth SETTINGS =
      new SlackSettings.OAuth("12.34", "cl13nt", "s1gn", "0123456789abcdef0123456789abcdef");
  private static final WorkspaceId T1 = SlackIds.workspace(null, "T1");
  private static final WorkspaceId T2 = SlackIds.workspace(null, "T2");

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Books books;
  private StubSlack stub;
  private Slack slack;
  private OAuthInstallations installations;

  @BeforeEach
  void open() throws Exception {
    books = new Books(folder);
    stub = new StubSlack();
    slack = SlackApi.slack(stub.apiUrl());
    installations = new OAuthInstallations(SETTINGS, slack, books.books());
  }

  @AfterEach
  void close() throws Exception {
    installations.close();
    slack.close();
    stub.close();
    books.close();
  }

  private void restart() {
    installations.close();
    installations = new OAuthInstallations(SETTINGS, slack, books.books());
  }

  private void listen() {
    installations.start(
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
  }

  private static SlackInstallation team(String team) {
    return new SlackInstallation(null, team, "U" + team, "B" + team, Set.of("commands"));
  }

  private Kept expiring(String team, String token) {
    return new Kept(team(team), token, "refresh-" + token, books.now().plus(Duration.ofHours(12)));
  }

  private void renewTo(String token) {
    stub.on(
        "oauth.v2.access",
        "{\"ok\":true,\"access_token\":\"%s\",\"refresh_token\":\"refresh-%s\",\"expires_in\":43200}"
            .formatted(token, token));
  }

  @Test
  void installed_isFound_alsoAfterARestart() {
    installations.install(new Kept(team("T1"), "xoxb-1", null, null));
    assertThat(installations.of(T1)).contains("xoxb-1");
    assertThat(installations.of(T2)).isEmpty();
    restart();
    assertThat(installations.of(T1)).contains("xoxb-1");
    assertThat(installations.find(null, "T1")).contains(team("T1"));
  }

  @Test
  void enterpriseInstallation_servesItsWorkspaces_andNoOthers() {
    SlackInstallation whole = new SlackInstallation("E1", null, "U1", "B1", Set.of());
    installations.install(new Kept(whole, "xoxb-e", null, null));
    assertThat(installations.of(SlackIds.workspace("E1", "T7"))).contains("xoxb-e");
    assertThat(installations.find("E1", "T8")).contains(whole);
    assertThat(installations.of(SlackIds.workspace("E2", "T7"))).isEmpty();
    assertThat(installations.of(SlackIds.workspace(null, "T7"))).isEmpty();
  }

  @Test
  void ownInstallation_goesBeforeTheEnterprises() {
    installations.install(
        new Kept(new SlackInstallation("E1", null, "U1", "B1", Set.of()), "xoxb-e", null, null));
    installations.install(
        new Kept(new SlackInstallation("E1", "T7", "U7", "B7", Set.of()), "xoxb-7", null, null));
    assertThat(installations.of(SlackIds.workspace("E1", "T7"))).contains("xoxb-7");
    assertThat(installations.of(SlackIds.workspace("E1", "T8"))).contains("xoxb-e");
  }

  @Test
  void tokenThatLasts_isNotRenewed() {
    installations.install(expiring("T1", "one"));
    books.pass(Duration.ofHours(9));
    assertThat(installations.of(T1)).contains("one");
    assertThat(stub.calls("oauth.v2.access")).isEmpty();
  }

  @Test
  void tokenAboutToExpire_isRenewedBeforeSending_andKept() {
    installations.install(expiring("T1", "one"));
    renewTo("two");
    books.pass(Duration.ofHours(10));
    assertThat(installations.of(T1)).contains("two");
    assertThat(installations.of(T1)).contains("two");
    assertThat(stub.calls("oauth.v2.access"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.form())
                  .containsEntry("grant_type", "refresh_token")
                  .containsEntry("refresh_token", "refresh-one");
              assertThat(Base64.getDecoder().decode(call.token()))
                  .asString(StandardCharsets.UTF_8)
                  .isEqualTo("12.34:cl13nt");
            });
    restart();
    assertThat(installations.of(T1)).contains("two");
  }

  @Test
  void tokenThatHasExpired_isRenewedOnce_howeverManyAsk() throws Exception {
    installations.install(expiring("T1", "one"));
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger exchanges = new AtomicInteger();
    stub.on(
        "oauth.v2.access",
        call -> {
          await(asked);
          return exchanges.incrementAndGet() == 1
              ? "{\"ok\":true,\"access_token\":\"two\",\"refresh_token\":\"r2\",\"expires_in\":43200}"
              : "{\"ok\":false,\"error\":\"invalid_refresh_token\"}";
        });
    books.pass(Duration.ofHours(13));
    List<Optional<String>> tokens = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<Callable<Optional<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> installations.of(T1));
      }
      List<Future<Optional<String>>> futures = calls.stream().map(senders::submit).toList();
      asked.countDown();
      for (Future<Optional<String>> future : futures) {
        tokens.add(future.get(10, TimeUnit.SECONDS));
      }
    }
    assertThat(tokens).hasSize(8).containsOnly(Optional.of("two"));
    assertThat(exchanges).hasValue(1);
  }

  @Test
  void whileOneRenews_othersSpeakWithWhatStillServes() throws Exception {
    installations.install(expiring("T1", "one"));
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    stub.on(
        "oauth.v2.access",
        call -> {
          under.countDown();
          await(go);
          return "{\"ok\":true,\"access_token\":\"two\",\"refresh_token\":\"r2\",\"expires_in\":43200}";
        });
    books.pass(Duration.ofHours(11));
    try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
      Future<Optional<String>> renewing = sender.submit(() -> installations.of(T1));
      await(under);
      assertThat(installations.of(T1)).contains("one");
      go.countDown();
      assertThat(renewing.get(10, TimeUnit.SECONDS)).contains("two");
    }
  }

  @Test
  void slowRenewalOfOneWorkspace_holdsUpNoOther() throws Exception {
    installations.install(expiring("T1", "one"));
    installations.install(expiring("T2", "eins"));
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    stub.on(
        "oauth.v2.access",
        call -> {
          boolean first = call.form().get("refresh_token").equals("refresh-one");
          if (first) {
            under.countDown();
            await(go);
          }
          return "{\"ok\":true,\"access_token\":\"%s\",\"refresh_token\":\"r2\",\"expires_in\":43200}"
              .formatted(first ? "two" : "zwei");
        });
    books.pass(Duration.ofHours(13));
    try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
      Future<Optional<String>> slow = sender.submit(() -> installations.of(T1));
      await(under);
      assertThat(installations.of(T2)).contains("zwei");
      go.countDown();
      assertThat(slow.get(10, TimeUnit.SECONDS)).contains("two");
    }
  }

  @Test
  void whileSlackIsAway_theOldTokenServes_andSlackIsNotBesieged() {
    installations.install(expiring("T1", "one"));
    stub.setStatus(503);
    books.pass(Duration.ofHours(11));
    assertThat(installations.of(T1)).contains("one");
    assertThat(installations.of(T1)).contains("one");
    assertThat(stub.calls("oauth.v2.access")).hasSize(1);
    stub.setStatus(200);
    renewTo("two");
    books.pass(Duration.ofMinutes(1));
    assertThat(installations.of(T1)).contains("two");
  }

  @Test
  void uninstalled_isForgotten_andTold() throws Exception {
    listen();
    installations.install(new Kept(team("T1"), "xoxb-1", null, null));
    stub.on("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
    installations.uninstalled(null, "T1");
    until(() -> told.contains("out slack::T1"));
    assertThat(installations.of(T1)).isEmpty();
    assertThat(installations.find(null, "T1")).isEmpty();
    restart();
    assertThat(installations.of(T1)).isEmpty();
    assertThat(told).containsExactly("in slack::T1", "out slack::T1");
  }

  @Test
  void uninstalled_heardOfAfterItWasInstalledAgain_isNothing() throws Exception {
    listen();
    installations.install(new Kept(team("T1"), "old", null, null));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch again = new CountDownLatch(1);
    stub.on(
        "auth.test",
        call -> {
          asked.countDown();
          await(again);
          return call.token().equals("old")
              ? "{\"ok\":false,\"error\":\"token_revoked\"}"
              : "{\"ok\":true,\"user_id\":\"U1\",\"team_id\":\"T1\"}";
        });
    installations.uninstalled(null, "T1");
    await(asked);
    installations.install(new Kept(team("T1"), "new", null, null));
    again.countDown();
    installations.uninstalled(null, "T1");
    until(() -> stub.calls("auth.test").size() == 2);
    assertThat(installations.of(T1)).contains("new");
    assertThat(told).containsExactly("in slack::T1", "in slack::T1");
  }

  @Test
  void uninstalledAgain_orNeverInstalled_isNothing() {
    listen();
    installations.uninstalled(null, "T9");
    assertThat(told).isEmpty();
  }

  @Test
  void workspaceThatLeavesItsEnterprise_isTold_andTheOthersStay() {
    stub.on("auth.test", "{\"ok\":true,\"user_id\":\"U1\",\"team_id\":\"E1\"}");
    listen();
    SlackInstallation whole = new SlackInstallation("E1", null, "U1", "B1", Set.of());
    installations.install(new Kept(whole, "xoxb-e", null, null));
    installations.uninstalled("E1", "T7");
    assertThat(told).containsExactly("in slack:E1:", "out slack:E1:T7");
    assertThat(installations.of(SlackIds.workspace("E1", "T8"))).contains("xoxb-e");
  }

  @Test
  void tokenThatSlackRefuses_isAskedAbout_beforeItIsForgotten() throws Exception {
    listen();
    installations.install(new Kept(team("T1"), "xoxb-1", null, null));
    installations.install(new Kept(team("T2"), "xoxb-2", null, null));
    stub.on(
        "auth.test",
        call ->
            call.token().equals("xoxb-1")
                ? "{\"ok\":false,\"error\":\"account_inactive\"}"
                : "{\"ok\":true,\"user_id\":\"U2\",\"team_id\":\"T2\"}");
    installations.refused(T2, "xoxb-2");
    installations.refused(T1, "xoxb-1");
    until(() -> told.contains("out slack::T1"));
    assertThat(installations.of(T1)).isEmpty();
    assertThat(installations.of(T2)).contains("xoxb-2");
  }

  @Test
  void installationByAnotherProcess_isFound_andLookedForOnceASecond() {
    try (var other = new OAuthInstallations(SETTINGS, slack, books.books())) {
      assertThat(installations.find(null, "T1")).isEmpty();
      other.install(new Kept(team("T1"), "xoxb-1", null, null));
      assertThat(installations.find(null, "T1")).isEmpty();
      books.pass(Duration.ofSeconds(1));
      assertThat(installations.find(null, "T1")).contains(team("T1"));
      assertThat(installations.of(T1)).contains("xoxb-1");
    }
  }

  @Test
  void installationThatAnotherProcessMadeAnew_isTakenOver_whenTheOldTokenIsRefused()
      throws Exception {
    listen();
    installations.install(new Kept(team("T1"), "old", null, null));
    stub.on("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
    try (var other = new OAuthInstallations(SETTINGS, slack, books.books())) {
      other.install(new Kept(team("T1"), "new", null, null));
      installations.refused(T1, "old");
      until(() -> installations.of(T1).equals(Optional.of("new")));
    }
    assertThat(told).containsExactly("in slack::T1");
  }

  @Test
  void oldTokenRefused_afterARenewal_isNothing() {
    installations.install(new Kept(team("T1"), "new", null, null));
    stub.on("auth.test", "{\"ok\":false,\"error\":\"account_inactive\"}");
    installations.refused(T1, "old");
    assertThat(installations.of(T1)).contains("new");
    assertThat(stub.calls("auth.test")).isEmpty();
  }

  @Test
  void spentRefreshToken_endsTheInstallation_onceTheTokenIsOver() throws Exception {
    listen();
    installations.install(expiring("T1", "one"));
    stub.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_refresh_token\"}");
    stub.on("auth.test", "{\"ok\":false,\"error\":\"token_expired\"}");
    books.pass(Duration.ofHours(11));
    assertThat(installations.of(T1)).contains("one");
    books.pass(Duration.ofHours(2));
    assertThat(installations.of(T1)).contains("one");
    installations.refused(T1, "one");
    until(() -> told.contains("out slack::T1"));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
