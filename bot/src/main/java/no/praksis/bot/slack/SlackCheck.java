package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks Slack whether it takes what is configured. */
public final class SlackCheck implements AutoCloseable {
  private final SlackSettings settings;
  private final Slack slack;

  public SlackCheck(SlackSettings settings) {
    this.settings = settings;
    slack = SlackApi.slack(settings.apiUrl());
  }

  /** What was looked at, in a line that shows no secret. */
  public record Finding(boolean fine, String line) {}

  /** A finding for each thing that can be asked about. */
  public List<Finding> findings() {
    return switch (settings.connection()) {
      case SlackSettings.SocketMode socket -> {
        List<Finding> findings = new ArrayList<>(bot(socket.botToken()));
        findings.add(appToken(socket.appToken()));
        yield findings;
      }
      case SlackSettings.Http http -> bot(http.botToken());
      case SlackSettings.OAuth oauth -> List.of(client(oauth));
    };
  }

  private List<Finding> bot(String token) {
    return switch (SlackApi.attempt(() -> slack.methods(token).authTest(request -> request))) {
      case SlackResult.Done<AuthTestResponse>(AuthTestResponse response) ->
          List.of(
              new Finding(
                  true,
                  "bot token: %s in %s (%s)"
                      .formatted(response.getUser(), response.getTeam(), response.getTeamId())),
              scopes(SlackInstallation.of(response).scopes()));
      case SlackResult.Refused<AuthTestResponse>(String error) ->
          List.of(new Finding(false, SingleWorkspace.refused(error)));
      case SlackResult<AuthTestResponse> other -> List.of(away("bot token"));
    };
  }

  private static Finding away(String what) {
    return new Finding(
        false, what + ": Slack did not answer; check the network, a proxy, and SLACK_API_URL");
  }

  static Finding scopes(Set<String> granted) {
    if (granted.isEmpty()) {
      return new Finding(true, "scopes: Slack does not say which the token has");
    }
    Set<String> missing = new TreeSet<>(SlackScopes.bot(true));
    missing.removeAll(granted);
    if (missing.isEmpty()) {
      return new Finding(true, "scopes: all that Praksis asks for");
    }
    Set<String> needed = new TreeSet<>(missing);
    needed.retainAll(SlackScopes.bot(false));
    if (needed.isEmpty()) {
      return new Finding(
          true, "scopes: without reading channels (--no-read); replies need a mention of Praksis");
    }
    return new Finding(
        false,
        "scopes: "
            + String.join(", ", needed)
            + " missing. Paste the manifest (./praksis manifest slack) at App Manifest, save, and"
            + " press Reinstall to Workspace at Install App");
  }

  private Finding appToken(String token) {
    return switch (SlackApi.attempt(() -> slack.methods(token).appsConnectionsOpen(open -> open))) {
      case SlackResult.Done<?> done -> new Finding(true, "app token: Socket Mode opens");
      case SlackResult.Refused<?>(String error) ->
          new Finding(
              false,
              "app token: Slack does not take it ("
                  + error
                  + "). Make one with the scope connections:write at Basic Information, App-Level"
                  + " Tokens, and see that Socket Mode is on");
      case SlackResult<?> other -> away("app token");
    };
  }

  /** Slack looks at the client before it looks at the code, which is none. */
  private Finding client(SlackSettings.OAuth oauth) {
    SlackResult<?> result =
        SlackApi.attempt(
            () ->
                slack
                    .methods()
                    .oauthV2Access(
                        request ->
                            request
                                .clientId(oauth.clientId())
                                .clientSecret(oauth.clientSecret())
                                .code("check")));
    return switch (result) {
      case SlackResult.Refused<?>(String error)
          when error.equals("bad_client_secret") || error.equals("invalid_client_id") ->
          new Finding(
              false,
              "client: Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET ("
                  + error
                  + "). Copy both again from Basic Information, App Credentials");
      case SlackResult.Done<?> done -> new Finding(true, "client: known to Slack");
      case SlackResult.Refused<?> refused -> new Finding(true, "client: known to Slack");
      case SlackResult<?> other -> away("client");
    };
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client does not close", e);
    }
  }
}
