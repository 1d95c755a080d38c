package no.praksis.standin.slack;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser on the way through an installation. Keeps cookies, follows nothing. */
public final class Browser {
  private static final Pattern SLACKS_PAGE =
      Pattern.compile("https://slack\\.com/oauth/v2/authorize\\?[^\"'\\s<>]+");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A page as it came. */
  public record Page(int status, String body, Map<String, String> asked) {}

  /** Goes to the app's page that leads to Slack; what Slack is asked for stands in the answer. */
  public Page asksToInstall(URI app) {
    HttpResponse<String> response = get(app.resolve("/slack/install"));
    String link = response.headers().firstValue("Location").orElse(response.body());
    Matcher matcher = SLACKS_PAGE.matcher(link.replace("&amp;", "&"));
    return new Page(
        response.statusCode(),
        response.body(),
        matcher.find() ? query(URI.create(matcher.group())) : Map.of());
  }

  /** Comes back from Slack with what Slack gives. */
  public Page comesBack(URI app, String query) {
    HttpResponse<String> response = get(app.resolve("/slack/oauth_redirect?" + query));
    return new Page(response.statusCode(), response.body(), Map.of());
  }

  /** Another with the same cookies, as a thief of them has. */
  public Browser copy() {
    Browser copy = new Browser();
    copy.cookies.putAll(cookies);
    return copy;
  }

  private static Map<String, String> query(URI link) {
    Map<String, String> found = new HashMap<>();
    for (String pair : link.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      found.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private HttpResponse<String> get(URI page) {
    HttpRequest.Builder request = HttpRequest.newBuilder(page);
    if (!cookies.isEmpty()) {
      List<String> all =
          cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
      request.header("Cookie", String.join("; ", all));
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return response;
    } catch (IOException e) {
      throw new AssertionError(page + " can't be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
