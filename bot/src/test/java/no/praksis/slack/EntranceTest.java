package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address that Slack calls, and who else may find it. */
class EntranceTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private SlackBot bot;

  @BeforeEach
  void open() {
    bot = new SlackBot(folder, SlackBot.Mode.HTTP);
  }

  @AfterEach
  void close() {
    client.close();
    bot.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.host().port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body, String signedBody)
      throws IOException, InterruptedException {
    String now = Long.toString(Instant.now().getEpochSecond());
    String signature =
        new SlackSignature.Generator(SlackStandIn.SIGNING_SECRET).generate(now, signedBody);
    return send(
        to("/slack/events")
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void challenge_ofSlack_isAnswered() throws Exception {
    String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}";
    HttpResponse<String> answer = post(body, body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aB");
  }

  @Test
  void nonsense_withoutASignature_hearsNothing() throws Exception {
    for (String body : new String[] {"", "{", "payload=%", "command=/praksis", "[1]"}) {
      HttpResponse<String> answer = post(body, body + "!");
      assertThat(answer.statusCode()).as(body).isEqualTo(401);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void nonsense_withASignature_isUnknown() throws Exception {
    for (String body : new String[] {"", "{", "{}", "[1]", "{\"type\":\"new_thing\"}", "a=b"}) {
      assertThat(post(body, body).statusCode()).as(body).isEqualTo(404);
    }
  }

  @Test
  void eventThatPraksisDoesNotKnow_isAcknowledged() throws Exception {
    String body =
        """
        {"type":"event_callback","team_id":"%s","event_id":"Ev1","event":{"type":"emoji_changed"}}\
        """
            .formatted(bot.company.team());

    assertThat(post(body, body).statusCode()).isEqualTo(200);
  }

  @Test
  void moreThanAMebibyte_isTooMuch() throws Exception {
    String body = "x".repeat((1 << 20) + 1);

    assertThat(post(body, body).statusCode()).isEqualTo(413);
  }

  @Test
  void otherAddresses_areUnknown() throws Exception {
    assertThat(send(to("/slack/events").GET()).statusCode()).isEqualTo(404);
    assertThat(send(to("/slack/install").GET()).statusCode()).isEqualTo(404);
    assertThat(send(to("/playground/state").GET()).statusCode()).isEqualTo(404);
    assertThat(send(to("/health/ready").GET()).statusCode()).isEqualTo(200);
  }
}
