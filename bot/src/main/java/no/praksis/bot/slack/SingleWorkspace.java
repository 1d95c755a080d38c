package no.praksis.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one workspace of a configured token. Which one that is, Slack says; it is remembered, so that
 * Praksis starts while Slack is away.
 */
final class SingleWorkspace implements SlackInstallations {
  private static final Logger LOG = LoggerFactory.getLogger(SingleWorkspace.class);
  private static final String COLLECTION = "single-workspace";
  private static final String KEY = "installation";
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private final String token;
  private final Slack slack;
  private final SlackBooks books;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-token").daemon().factory());

  private volatile @Nullable SlackInstallation installation;
  private volatile @Nullable Listener listener;

  /** Slack's word against the token; null while it has said none. */
  private volatile @Nullable String refusal;

  /** Whether Slack has confirmed the token since the start or since it was doubted. */
  private volatile boolean confirmed;

  private SingleWorkspace(String token, Slack slack, SlackBooks books) {
    this.token = token;
    this.slack = slack;
    this.books = books;
    installation = remembered().orElse(null);
  }

  /**
   * Asks Slack whose token it is. When Slack doesn't answer, it is asked again until it does.
   *
   * @throws SlackRefusal when Slack doesn't take the token
   */
  static SingleWorkspace open(String token, Slack slack, SlackBooks books) {
    SingleWorkspace workspace = new SingleWorkspace(token, slack, books);
    workspace.check();
    String refusal = workspace.refusal;
    if (refusal != null) {
      workspace.close();
      throw new SlackRefusal(refused(refusal));
    }
    return workspace;
  }

  static String refused(String error) {
    return "Slack does not take SLACK_BOT_TOKEN ("
        + error
        + "). Copy the Bot User OAuth Token again: https://api.slack.com/apps, your app, OAuth &"
        + " Permissions; reinstall the app there if it was removed.";
  }

  @Override
  public void start(Listener newListener) {
    listener = newListener;
    SlackInstallation known = installation;
    if (confirmed && known != null) {
      newListener.installed(known);
    }
    ScheduledFuture<?> unused =
        checks.scheduleWithFixedDelay(
            this::checkAgain, AGAIN.toSeconds(), AGAIN.toSeconds(), TimeUnit.SECONDS);
  }

  private void checkAgain() {
    try {
      if (!confirmed) {
        check();
      }
    } catch (RuntimeException e) {
      LOG.error(
          "the token's workspace could not be noted; tried again in {} {}", AGAIN, Fault.of(e));
    }
  }

  /** Asks Slack about the token, and tells the listener what is new. */
  synchronized void check() {
    switch (SlackApi.attempt(() -> slack.methods(token).authTest(request -> request))) {
      case SlackResult.Done<AuthTestResponse>(AuthTestResponse response) ->
          confirm(SlackInstallation.of(response));
      case SlackResult.Refused<AuthTestResponse>(String error) -> refuse(error);
      case SlackResult.Limited<AuthTestResponse> limited -> LOG.info("Slack asks for patience");
      case SlackResult.Unknown<AuthTestResponse> unknown -> LOG.info("Slack is away");
      case SlackResult.NotInstalled<AuthTestResponse> never -> {}
    }
  }

  private void confirm(SlackInstallation now) {
    if (!now.equals(installation)) {
      remember(now);
    }
    installation = now;
    refusal = null;
    confirmed = true;
    Listener told = listener;
    if (told != null) {
      told.installed(now);
    }
  }

  private synchronized void refuse(String error) {
    boolean isNew = refusal == null;
    refusal = error;
    SlackInstallation known = installation;
    Listener told = listener;
    if (isNew && known != null && told != null) {
      LOG.warn("Slack does not take the bot token any more error={}", error);
      told.uninstalled(known);
    }
  }

  private void remember(SlackInstallation now) {
    ObjectNode document = InstallationJson.write(now).put("token", fingerprint());
    books.write(() -> books.put(COLLECTION, KEY, document.toString()));
  }

  private Optional<SlackInstallation> remembered() {
    return books
        .get(COLLECTION, KEY)
        .map(InstallationJson::parse)
        .filter(document -> document.path("token").asText().equals(fingerprint()))
        .map(InstallationJson::read);
  }

  /** Tells another token apart, and gives nothing away about this one. */
  private String fingerprint() {
    return Sha256.hex(token);
  }

  @Override
  public Optional<SlackInstallation> find(@Nullable String enterprise, @Nullable String team) {
    return installed().filter(known -> known.serves(enterprise, team));
  }

  @Override
  public List<SlackInstallation> all() {
    return installed().stream().toList();
  }

  private Optional<SlackInstallation> installed() {
    return refusal == null ? Optional.ofNullable(installation) : Optional.empty();
  }

  @Override
  public Optional<String> missing() {
    String error = refusal;
    if (error != null) {
      return Optional.of(refused(error));
    }
    return installation == null
        ? Optional.of("Slack has not answered yet; it is asked again every 15 seconds.")
        : Optional.empty();
  }

  @Override
  public Optional<String> of(WorkspaceId workspace) {
    return find(SlackIds.enterprise(workspace).orElse(null), SlackIds.team(workspace).orElse(null))
        .map(known -> token);
  }

  @Override
  public void refused(WorkspaceId workspace, String refusedToken) {
    confirmed = false;
  }

  @Override
  public void uninstalled(@Nullable String enterprise, @Nullable String team) {
    if (find(enterprise, team).isPresent()) {
      refuse("app_uninstalled");
      confirmed = false;
    }
  }

  @Override
  public void close() {
    checks.shutdownNow();
  }
}
