package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request to Teams, with Praksis' token, and what its answer means. */
final class TeamsHttp {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsHttp.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final int UNAUTHORISED = 401;
  private static final int PRECONDITION_FAILED = 412;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final OkHttpClient client;
  private final @Nullable TeamsLogin login;

  /**
   * Calls with that login's token.
   *
   * @param login null for an emulator, which wants no token
   */
  TeamsHttp(OkHttpClient client, @Nullable TeamsLogin login) {
    this.client = client;
    this.login = login;
  }

  /**
   * A client that gives up after ten seconds, sends nothing twice, and takes the token nowhere
   * else.
   */
  static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .callTimeout(TIMEOUT)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  TeamsResult<JsonNode> get(HttpUrl url) {
    return call(new Request.Builder().url(url).get());
  }

  TeamsResult<JsonNode> post(HttpUrl url, String json) {
    return call(new Request.Builder().url(url).post(RequestBody.create(json, JSON_TYPE)));
  }

  TeamsResult<JsonNode> put(HttpUrl url, String json) {
    return call(new Request.Builder().url(url).put(RequestBody.create(json, JSON_TYPE)));
  }

  TeamsResult<JsonNode> delete(HttpUrl url) {
    return call(new Request.Builder().url(url).delete());
  }

  private TeamsResult<JsonNode> call(Request.Builder request) {
    if (login == null) {
      return send(request.build());
    }
    return switch (login.token()) {
      case TeamsLogin.Token.None none -> new TeamsResult.NotAuthorised<>(none.passing());
      case TeamsLogin.Token.Valid(String token) -> {
        TeamsResult<JsonNode> result =
            send(request.header("Authorization", "Bearer " + token).build());
        if (result instanceof TeamsResult.NotAuthorised<JsonNode>) {
          login.refused(token);
        }
        yield result;
      }
    };
  }

  private TeamsResult<JsonNode> send(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return result(response, text(response));
    } catch (IOException e) {
      LOG.info("Teams did not answer {}", e.getClass().getName());
      return new TeamsResult.Unknown<>(true, Duration.ZERO);
    }
  }

  static String text(Response response) throws IOException {
    ResponseBody body = response.body();
    return body == null ? "" : body.string();
  }

  private static TeamsResult<JsonNode> result(Response response, String body) {
    int status = response.code();
    if (response.isSuccessful()) {
      return new TeamsResult.Done<>(read(body));
    }
    if (status >= SERVER_ERROR) {
      return new TeamsResult.Unknown<>(false, pause(response));
    }
    return switch (status) {
      case UNAUTHORISED -> new TeamsResult.NotAuthorised<>(true);
      case PRECONDITION_FAILED, TOO_MANY_REQUESTS -> new TeamsResult.Limited<>(pause(response));
      default -> new TeamsResult.Refused<>(status, code(read(body)));
    };
  }

  /** Teams' own word, which some answers hold under {@code error} and some at the top. */
  private static String code(JsonNode body) {
    return body.path("error").path("code").asText(body.path("errorCode").asText(""));
  }

  private static JsonNode read(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance(); // a page of a proxy on the way
    }
  }

  /** In seconds; a date, which Teams doesn't send, counts as nothing said. */
  private static Duration pause(Response response) {
    String seconds = response.header("Retry-After");
    if (seconds == null) {
      return Duration.ZERO;
    }
    try {
      return Duration.ofSeconds(Math.max(0, Long.parseLong(seconds.strip())));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
