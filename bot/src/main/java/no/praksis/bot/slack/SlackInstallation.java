package no.praksis.bot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Praksis in a workspace, or in all workspaces of an enterprise.
 *
 * @param enterprise of the Enterprise Grid; null outside of one
 * @param team null for all workspaces of the enterprise
 * @param botUser whom Praksis is there, {@code U…}
 * @param bot the same as the sender of messages, {@code B…}; null where Slack has not said
 * @param scopes what it may do there
 */
record SlackInstallation(
    @Nullable String enterprise,
    @Nullable String team,
    String botUser,
    @Nullable String bot,
    Set<String> scopes) {
  private static final String SCOPES = "x-oauth-scopes";

  SlackInstallation {
    scopes = Set.copyOf(scopes);
  }

  /** What Slack says about the token that it was asked with. */
  static SlackInstallation of(AuthTestResponse response) {
    return new SlackInstallation(
        response.getEnterpriseId(),
        response.isEnterpriseInstall() ? null : response.getTeamId(),
        response.getUserId(),
        response.getBotId(),
        scopes(response.getHttpResponseHeaders()));
  }

  private static Set<String> scopes(@Nullable Map<String, List<String>> headers) {
    Set<String> scopes = new TreeSet<>();
    if (headers != null) {
      headers.getOrDefault(SCOPES, List.of()).stream()
          .flatMap(line -> Arrays.stream(line.split(",")))
          .map(String::strip)
          .filter(scope -> !scope.isEmpty())
          .forEach(scopes::add);
    }
    return scopes;
  }

  /** The workspace; for an installation in a whole enterprise, what stands for all of them. */
  WorkspaceId workspace() {
    return SlackIds.workspace(enterprise, team);
  }

  /** Whether it serves what Slack says about itself in a request. */
  boolean serves(@Nullable String requestEnterprise, @Nullable String requestTeam) {
    return team == null
        ? enterprise != null && enterprise.equals(requestEnterprise)
        : team.equals(requestTeam);
  }

  /** As it is in one workspace of its enterprise. */
  SlackInstallation in(@Nullable String oneTeam) {
    return new SlackInstallation(enterprise, oneTeam, botUser, bot, scopes);
  }
}
