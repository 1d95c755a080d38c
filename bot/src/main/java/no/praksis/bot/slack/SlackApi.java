package no.praksis.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Slack's Web API, once each: it neither repeats nor waits. Safe for use by many threads. */
final class SlackApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration PAUSE_UNSAID = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Slack did not do it, but may the next time. */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  private static final Set<String> TOKEN_GONE =
      Set.of("invalid_auth", "token_revoked", "account_inactive", "token_expired");

  private final Slack slack;
  private final SlackTokens tokens;

  /** Calls through this client, see {@link #slack(URI)}; closing closes it too. */
  SlackApi(Slack slack, SlackTokens tokens) {
    this.slack = slack;
    this.tokens = tokens;
  }

  /**
   * Slack's own client, which finds the Web API there and gives up after ten seconds. Left to
   * itself, its HTTP client sends a request again when a line breaks that had been used before,
   * also one that Slack has worked on: a message would stand twice.
   */
  static Slack slack(URI apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.toString());
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(TIMEOUT.toMillis()));
    config.setStatsEnabled(false);
    SlackHttpClient http =
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }

  /** One call of a method. */
  @FunctionalInterface
  interface Method<T> {
    T call(MethodsClient client) throws IOException, SlackApiException;
  }

  /** Makes the call with the workspace's token. */
  <T extends SlackApiTextResponse> SlackResult<T> call(WorkspaceId workspace, Method<T> method) {
    Optional<String> token = tokens.of(workspace);
    if (token.isEmpty()) {
      return new SlackResult.NotInstalled<>();
    }
    SlackResult<T> result = attempt(() -> method.call(slack.methods(token.get())));
    if (result instanceof SlackResult.Refused<T>(String error) && TOKEN_GONE.contains(error)) {
      tokens.refused(workspace, token.get());
    }
    return result;
  }

  @FunctionalInterface
  interface Call<T> {
    T make() throws IOException, SlackApiException;
  }

  /** Makes a call whose token is the caller's own business. */
  static <T extends SlackApiTextResponse> SlackResult<T> attempt(Call<T> call) {
    try {
      T response = call.make();
      return response.isOk() ? new SlackResult.Done<>(response) : refused(response.getError());
    } catch (SlackApiException e) {
      return refused(e);
    } catch (IOException e) {
      LOG.info("Slack did not answer {}", e.getClass().getName());
      return new SlackResult.Unknown<>(true);
    }
  }

  private static <T> SlackResult<T> refused(@Nullable String error) {
    if (error == null || PASSING.contains(error)) {
      return new SlackResult.Unknown<>(false);
    }
    return error.equals("ratelimited") || error.equals("rate_limited")
        ? new SlackResult.Limited<>(PAUSE_UNSAID)
        : new SlackResult.Refused<>(error);
  }

  private static <T> SlackResult<T> refused(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY_REQUESTS) {
      return new SlackResult.Limited<>(pause(e.getResponse().header("Retry-After")));
    }
    if (status >= SERVER_ERROR || e.getError() == null) {
      return new SlackResult.Unknown<>(false);
    }
    return refused(e.getError().getError());
  }

  private static Duration pause(@Nullable String retryAfter) {
    try {
      return retryAfter == null
          ? PAUSE_UNSAID
          : Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())));
    } catch (NumberFormatException e) {
      return PAUSE_UNSAID;
    }
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      LOG.warn("Slack's client does not close {}", e.getClass().getName());
    }
  }
}
