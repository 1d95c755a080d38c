package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests to the app's address. */
final class Line {
  /** How long an app may take to answer what somebody waits for with a dialog open. */
  static final Duration INVOKED = Duration.ofSeconds(3);

  /** How long the Connector waits for anything else before it counts the app as gone. */
  static final Duration TOLD = Duration.ofSeconds(15);

  /** Longer than the Connector waits, to tell a late answer from none. */
  private static final Duration UTMOST = Duration.ofSeconds(30);

  /**
   * What the app has answered.
   *
   * @param status as HTTP has it; 0 for nobody there or no answer in time
   */
  record Answer(int status, JsonNode body, Duration took) {
    boolean taken() {
      return status >= 200 && status < 300;
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Answer send(URI address, ObjectNode activity, @Nullable String token) {
    return send(address, Json.write(activity), token == null ? null : "Bearer " + token);
  }

  /** Whatever it is, for what is to be refused too. */
  Answer send(URI address, String body, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(UTMOST)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    long start = System.nanoTime();
    try {
      HttpResponse<String> response =
          client.send(
              request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), parsed(response.body()), since(start));
    } catch (IOException e) {
      return new Answer(0, Json.object().put("failed", e.toString()), since(start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, Json.object(), since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static JsonNode parsed(String body) {
    return body.startsWith("{") ? Json.parse(body) : Json.object();
  }
}
