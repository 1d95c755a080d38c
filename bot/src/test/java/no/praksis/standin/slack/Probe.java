package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls the Web API by hand. */
final class Probe {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SlackStandIn slack;
  private final String token;

  Probe(SlackStandIn slack, String token) {
    this.slack = slack;
    this.token = token;
  }

  JsonNode call(String method, String json) throws Exception {
    return Json.parse(response(method, json).body());
  }

  /** The error of a call that is refused. */
  String error(String method, String json) throws Exception {
    return call(method, json).path("error").asText("none");
  }

  HttpResponse<String> response(String method, String json)
      throws IOException, InterruptedException {
    return post(slack.apiUrl().resolve(method), json.replace('\'', '"'));
  }

  HttpResponse<String> post(URI address, String json) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static ObjectNode blocks(String channel, String block) {
    ObjectNode body = Json.object().put("channel", channel).put("text", "x");
    body.putArray("blocks").add(Json.parse(block.replace('\'', '"')));
    return body;
  }
}
