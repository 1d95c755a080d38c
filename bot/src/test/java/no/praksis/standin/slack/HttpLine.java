package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed requests to the app's address. */
final class HttpLine implements Line {
  /** Longer than Slack waits, to tell a late answer from none. */
  private static final Duration UTMOST = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String secret;
  private final Clock clock;

  HttpLine(URI address, String secret, Clock clock) {
    this.address = address;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public Answer send(Parcel parcel) {
    boolean json = parcel.kind() == Kind.EVENTS_API;
    String type = json ? "application/json" : "application/x-www-form-urlencoded";
    List<String> more =
        parcel.retry() == 0
            ? List.of()
            : List.of(
                "X-Slack-Retry-Num", "" + parcel.retry(), "X-Slack-Retry-Reason", "http_timeout");
    return send(body(parcel), type, more, clock.instant().getEpochSecond(), secret);
  }

  private static String body(Parcel parcel) {
    return switch (parcel.kind()) {
      case EVENTS_API -> Json.write(parcel.payload());
      case INTERACTIVE -> "payload=" + encode(Json.write(parcel.payload()));
      case SLASH_COMMANDS -> form(parcel.payload());
    };
  }

  private static String form(ObjectNode payload) {
    List<String> pairs = new ArrayList<>();
    payload.forEachEntry((name, value) -> pairs.add(name + "=" + encode(value.asText())));
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A request with whatever time and secret, for those that are to be refused too. */
  Answer send(String body, String type, List<String> headers, long seconds, String signedWith) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(UTMOST)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", "" + seconds)
            .header("X-Slack-Signature", signature(body, seconds, signedWith));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
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
    return body.startsWith("{")
        ? Json.parse(body)
        : com.fasterxml.jackson.databind.node.TextNode.valueOf(body);
  }

  private static String signature(String body, long seconds, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String base = "v0:" + seconds + ":" + body;
      byte[] hash = mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
