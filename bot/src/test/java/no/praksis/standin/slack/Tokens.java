package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bot tokens, codes and refresh tokens. Guarded by the stand-in's monitor. */
final class Tokens {
  private final Clock clock;
  private final Map<String, Grant> grants = new HashMap<>();
  private final Map<String, Workspace> codes = new HashMap<>();
  private final Map<String, Workspace> refreshing = new HashMap<>();
  boolean rotating;
  Duration lives = Duration.ofHours(12);
  int refreshes;

  private static final class Grant {
    final Workspace workspace;
    @Nullable Instant expires;
    boolean revoked;

    Grant(Workspace workspace, @Nullable Instant expires) {
      this.workspace = workspace;
      this.expires = expires;
    }

    /** Where the call is about; a token of a whole enterprise serves all of its workspaces. */
    Workspace of(ApiCall call) {
      return workspace.wide
          ? workspace.sisters.stream().filter(one -> one.has(call)).findFirst().orElse(workspace)
          : workspace;
    }
  }

  Tokens(Clock clock) {
    this.clock = clock;
  }

  String issue(Workspace workspace) {
    String token = (rotating ? "xoxe.xoxb-1-" : "xoxb-") + secret();
    grants.put(token, new Grant(workspace, rotating ? clock.instant().plus(lives) : null));
    return token;
  }

  private static String secret() {
    return UUID.randomUUID().toString();
  }

  String code(Workspace workspace) {
    String code = secret();
    codes.put(code, workspace);
    return code;
  }

  /** The team of the workspace that a call is about; empty when nobody can tell. */
  String team(ApiCall call) {
    Grant grant = grants.get(String.valueOf(call.token()));
    return grant == null ? "" : grant.of(call).team;
  }

  Workspace workspace(ApiCall call) {
    String token = call.token();
    if (token == null || token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    Grant grant = grants.get(token);
    if (grant == null) {
      throw new Refusal("invalid_auth");
    }
    if (grant.revoked) {
      throw new Refusal("token_revoked");
    }
    if (!grant.workspace.installed) {
      throw new Refusal("account_inactive");
    }
    if (grant.expires != null && !grant.expires.isAfter(clock.instant())) {
      throw new Refusal("token_expired");
    }
    return grant.of(call);
  }

  /** All bot tokens of the workspace are no good any more. */
  void revoke(Workspace workspace) {
    grants.values().stream()
        .filter(grant -> grant.workspace == workspace)
        .forEach(grant -> grant.revoked = true);
    refreshing.values().removeIf(one -> one == workspace);
  }

  /** Ends the tokens of the workspace that have less than an hour left. */
  void expire(Workspace workspace) {
    Instant soon = clock.instant().plus(Duration.ofHours(1));
    grants.values().stream()
        .filter(grant -> grant.workspace == workspace)
        .filter(grant -> grant.expires != null && grant.expires.isBefore(soon))
        .forEach(grant -> grant.expires = clock.instant());
  }

  /** {@code oauth.v2.access}, once the client has shown who it is. */
  ObjectNode access(ApiCall call) {
    if (call.maybe("grant_type").filter("refresh_token"::equals).isPresent()) {
      Workspace workspace = refreshing.remove(call.text("refresh_token"));
      if (workspace == null) {
        throw new Refusal("invalid_refresh_token");
      }
      refreshes++;
      return answer(workspace);
    }
    Workspace workspace = codes.remove(call.maybe("code").orElse(""));
    if (workspace == null) {
      throw new Refusal("invalid_code");
    }
    workspace.installed = true;
    return answer(workspace);
  }

  private ObjectNode answer(Workspace workspace) {
    ObjectNode answer = Json.object();
    answer.put("access_token", issue(workspace)).put("token_type", "bot");
    answer.put("scope", String.join(",", workspace.scopes)).put("bot_user_id", workspace.botUser);
    answer.put("app_id", workspace.appId).put("is_enterprise_install", workspace.wide);
    if (workspace.wide) {
      answer.putNull("team");
    } else {
      answer.putObject("team").put("id", workspace.team).put("name", workspace.domain);
    }
    if (workspace.enterprise == null) {
      answer.putNull("enterprise");
    } else {
      answer.putObject("enterprise").put("id", workspace.enterprise).put("name", "Enterprise");
    }
    answer.putObject("authed_user").put("id", workspace.installer);
    if (rotating) {
      String refresh = "xoxe-1-" + secret();
      refreshing.put(refresh, workspace);
      answer.put("refresh_token", refresh).put("expires_in", lives.toSeconds());
    }
    return answer;
  }
}
