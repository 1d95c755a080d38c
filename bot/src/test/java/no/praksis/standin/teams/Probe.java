package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An app that is as simple as can be: it hears everything, and calls the Connector by hand. */
final class Probe implements AutoCloseable {
  /** What it is told, oldest first. */
  final List<JsonNode> heard = new CopyOnWriteArrayList<>();

  /** What comes with it as authorization. */
  final List<String> tokens = new CopyOnWriteArrayList<>();

  /** What it answers to whoever waits with a dialog. */
  volatile String answer = "";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;
  private final TeamsStandIn teams;
  private final Tenant tenant;

  Probe(TeamsStandIn teams, Tenant tenant) throws IOException {
    this.teams = teams;
    this.tenant = tenant;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            heard.add(Json.parse(new String(body, StandardCharsets.UTF_8)));
            tokens.add("" + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answered = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answered.length == 0 ? -1 : answered.length);
            exchange.getResponseBody().write(answered);
          }
        });
    server.start();
    teams.sendsTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
  }

  /** The one activity of that type. */
  JsonNode heard(String type) {
    teams.settle();
    return heard.stream()
        .filter(one -> one.path("type").asText().equals(type))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + type + " among " + heard));
  }

  String token() {
    return login(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", TeamsStandIn.APP,
                "client_secret", TeamsStandIn.SECRET,
                "scope", Identity.SCOPE))
        .path("access_token")
        .asText();
  }

  JsonNode login(Map<String, String> form) {
    return Json.parse(
        send(HttpRequest.newBuilder(teams.login().resolve(tenant.id() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))))
            .body());
  }

  private static String form(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Calls the Connector with a new token. */
  HttpResponse<String> call(String method, String path, String json) {
    return call(method, path, json, token());
  }

  HttpResponse<String> call(String method, String path, String json, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(teams.serviceUrl() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  /** Where messages of a conversation go. */
  static String activities(Chat chat) {
    return "v3/conversations/" + encoded(chat.id()) + "/activities";
  }

  /** The id of what is posted. */
  String posts(Chat chat, String json) {
    HttpResponse<String> response = call("POST", activities(chat), json);
    if (response.statusCode() != 201) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return Json.parse(response.body()).path("id").asText();
  }

  /** The error of a call that is refused, after its status. */
  static String error(HttpResponse<String> response) {
    return response.statusCode()
        + " "
        + Json.parse(response.body()).path("error").path("code").asText();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  static String text(String text) {
    return "{'type':'message','text':'" + text + "'}";
  }

  static String card(String body, String actions) {
    return "{'type':'message','attachments':[{'contentType':'"
        + Seen.CARD
        + "','content':"
        + plainCard(body, actions)
        + "}]}";
  }

  static String plainCard(String body, String actions) {
    return "{'type':'AdaptiveCard','version':'1.5','body':["
        + body
        + "],'actions':["
        + actions
        + "]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
