package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.praksis.bot.delivery.Fault;
import no.praksis.bot.slack.TokenVault.Kept;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many workspaces and enterprises, each installed by its own people. */
final class OAuthInstallations implements SlackInstallations {
  private static final Logger LOG = LoggerFactory.getLogger(OAuthInstallations.class);
  private static final int MINUTES_BETWEEN_RENEWALS = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** Slack's words for a token of an app that was taken out. */
  private static final Set<String> GONE =
      Set.of("token_revoked", "account_inactive", "invalid_auth");

  private final Slack slack;
  private final SlackBooks books;
  private final TokenVault vault;
  private final TokenRenewal renewal;
  private final Map<WorkspaceId, Kept> kept = new ConcurrentHashMap<>();
  private final Map<WorkspaceId, Instant> looked = new ConcurrentHashMap<>();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-tokens").daemon().factory());

  private volatile @Nullable Listener listener;

  /**
   * Reads what is installed; asks nobody.
   *
   * @throws SlackRefusal when the key does not fit the tokens
   */
  OAuthInstallations(SlackSettings.OAuth settings, Slack slack, SlackBooks books) {
    this.slack = slack;
    this.books = books;
    vault = TokenVault.open(books, settings.secretKey(), settings.formerSecretKey());
    renewal = new TokenRenewal(settings, slack, books, vault);
    vault.all().forEach(one -> kept.put(one.installation().workspace(), one));
  }

  InstallStates states() {
    return new InstallStates(books, vault.states());
  }

  @Override
  public void start(Listener newListener) {
    listener = newListener;
    all().forEach(newListener::installed);
    var unused =
        background.scheduleWithFixedDelay(
            this::renewAll, 0, MINUTES_BETWEEN_RENEWALS, TimeUnit.MINUTES);
  }

  /** So that sending seldom has to wait for it. */
  private void renewAll() {
    for (Kept one : kept.values()) {
      try {
        renew(one);
      } catch (RuntimeException e) {
        LOG.error("a token was not renewed and is tried again workspace={} {}", one, Fault.of(e));
      }
    }
  }

  @Override
  public Optional<SlackInstallation> find(@Nullable String enterprise, @Nullable String team) {
    return keptFor(enterprise, team).map(Kept::installation);
  }

  private Optional<Kept> keptFor(@Nullable String enterprise, @Nullable String team) {
    Optional<Kept> own = kept(SlackIds.workspace(enterprise, team));
    return own.isPresent() || enterprise == null ? own : kept(SlackIds.workspace(enterprise, null));
  }

  /** Another process on the same database may have installed it. */
  private Optional<Kept> kept(WorkspaceId workspace) {
    Kept known = kept.get(workspace);
    return known == null && mayLook(workspace)
        ? vault.find(workspace).map(found -> kept.merge(workspace, found, (ours, other) -> ours))
        : Optional.ofNullable(known);
  }

  private boolean mayLook(WorkspaceId workspace) {
    Instant now = books.ticker().now();
    looked.values().removeIf(at -> !now.isBefore(at.plus(BETWEEN_LOOKS)));
    return looked.putIfAbsent(workspace, now) == null;
  }

  private Optional<Kept> keptFor(WorkspaceId workspace) {
    return keptFor(
        SlackIds.enterprise(workspace).orElse(null), SlackIds.team(workspace).orElse(null));
  }

  @Override
  public List<SlackInstallation> all() {
    return kept.values().stream().map(Kept::installation).toList();
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Optional<String> of(WorkspaceId workspace) {
    return keptFor(workspace).map(this::renew).map(Kept::token);
  }

  private Kept renew(Kept one) {
    Kept fresh = renewal.renewed(one);
    if (!fresh.equals(one)) {
      kept.replace(one.installation().workspace(), one, fresh);
    }
    return fresh;
  }

  /** Keeps what a person has just installed; from now on Praksis may speak there. */
  void install(Kept one) {
    books.write(() -> vault.put(one));
    kept.put(one.installation().workspace(), one);
    LOG.info("Slack installed workspace={}", one.installation().workspace().value());
    Listener told = listener;
    if (told != null) {
      told.installed(one.installation());
    }
  }

  @Override
  public void uninstalled(@Nullable String enterprise, @Nullable String team) {
    Kept own = kept.get(SlackIds.workspace(enterprise, team));
    if (own != null) {
      background.execute(() -> check(own)); // it may have been installed again since
      return;
    }
    // One workspace has let go of what its enterprise installed, or the enterprise of all of it
    keptFor(enterprise, team)
        .ifPresent(
            whole -> {
              tellUninstalled(whole.installation().in(team));
              background.execute(() -> check(whole));
            });
  }

  @Override
  public void refused(WorkspaceId workspace, String token) {
    keptFor(workspace)
        .filter(one -> one.token().equals(token))
        .ifPresent(one -> background.execute(() -> check(one)));
  }

  /** Lets go of an installation when Slack says that its token is worth nothing. */
  private void check(Kept one) {
    WorkspaceId workspace = one.installation().workspace();
    Kept now = renew(one);
    if (SlackApi.attempt(() -> slack.methods(now.token()).authTest(request -> request))
            instanceof SlackResult.Refused<AuthTestResponse>(String error)
        && (GONE.contains(error) || renewal.isSpent(workspace))) {
      LOG.warn("Slack takes the token no more workspace={} error={}", workspace.value(), error);
      remove(now);
    }
  }

  /** Leaves it where it was installed anew while Slack was asked. */
  private void remove(Kept one) {
    WorkspaceId workspace = one.installation().workspace();
    if (!books.write(() -> vault.remove(one))) {
      kept.computeIfPresent(workspace, (same, ours) -> vault.find(workspace).orElse(null));
      return;
    }
    kept.remove(workspace, one);
    LOG.info("Slack uninstalled workspace={}", workspace.value());
    tellUninstalled(one.installation());
  }

  private void tellUninstalled(SlackInstallation installation) {
    Listener told = listener;
    if (told != null) {
      told.uninstalled(installation);
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
