package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsRequestsTest {
  @TempDir Path folder;
  private InboundDesk desk;
  private Person marit;
  private String activity;

  @BeforeEach
  void open() {
    desk = new InboundDesk(folder);
    marit = desk.tenant.person("Marit Lunde");
    marit.installs();
    desk.teams.settle();
    Chat chat = marit.privateChat();
    activity = marit.activity(chat, "points");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private int knocks(Token token) {
    return desk.teams.knocks(desk.address(), activity, token);
  }

  @Test
  void goodToken_isTaken() {
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
    assertThat(desk.only(ChatEvent.Said.class).text()).isEqualTo("points");
  }

  @Test
  void badTokens_are401AndHaveNoEffect() {
    Token good = desk.teams.token();
    assertThat(knocks(good.signedBy(Token.Signer.STRANGER))).isEqualTo(401);
    assertThat(knocks(good.signedBy(Token.Signer.NOBODY))).isEqualTo(401);
    assertThat(knocks(good.signedBy(Token.Signer.CONNECTOR_FOR_OTHERS))).isEqualTo(401);
    assertThat(knocks(good.issuedBy("https://sts.windows.net/x/"))).isEqualTo(401);
    assertThat(knocks(good.madeFor("another-app"))).isEqualTo(401);
    assertThat(knocks(good.answeredAt("https://elsewhere.example.org/"))).isEqualTo(401);
    assertThat(knocks(good.answeredAt(null))).isEqualTo(401);
    assertThat(knocks(good.lasting(Duration.ofMinutes(-10)))).isEqualTo(401);
    assertThat(knocks(good.lasting(null))).isEqualTo(401);
    assertThat(knocks(good.from(Duration.ofMinutes(10)))).isEqualTo(401);
    assertThat(desk.heard).isEmpty();
  }

  @Test
  void malformedHeaders_are401() {
    for (String header :
        new String[] {
          "Bearer", "Bearer x", "Bearer a.b.c", "Basic eA==", "", "Bearer  ", "x y z"
        }) {
      assertThat(desk.teams.knocksWith(desk.address(), activity, header)).as(header).isEqualTo(401);
    }
    assertThat(desk.teams.knocks(desk.address(), activity, null)).isEqualTo(401);
    assertThat(desk.heard).isEmpty();
  }

  @Test
  void otherChannel_is401() {
    String other = activity.replace("msteams", "webchat");
    assertThat(desk.teams.knocks(desk.address(), other, desk.teams.token())).isEqualTo(401);
  }

  @Test
  void newKeyOfTeams_isFetched() {
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
    desk.teams.rollsKeys();
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
  }

  @Test
  void tooLong_is413() {
    String long1 = " ".repeat((1 << 20) + 1);
    assertThat(desk.teams.knocks(desk.address(), long1, desk.teams.token())).isEqualTo(413);
  }

  @Test
  void noJson_isRefusedWithoutDetail() throws Exception {
    assertThat(desk.teams.knocks(desk.address(), "{", desk.teams.token())).isEqualTo(401);
    assertThat(desk.teams.knocks(desk.address(), "[]", desk.teams.token())).isEqualTo(401);
    HttpResponse<String> plain = post("text/plain");
    assertThat(plain.statusCode()).isEqualTo(415);
    assertThat(plain.body()).doesNotContain("Exception");
  }

  private HttpResponse<String> post(String type) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.address().toString()))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(activity))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void sameActivityAgain_isHeardOnce() {
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
    assertThat(desk.heard).hasSize(1);
  }

  @Test
  void unknownActivity_isTakenAndMeansNothing() {
    String other = activity.replace("\"message\"", "\"meetingReaction\"");
    assertThat(desk.teams.knocks(desk.address(), other, desk.teams.token())).isEqualTo(200);
    assertThat(desk.heard).isEmpty();
  }

  @Test
  void failure_is500AndMayComeAgain() {
    desk.answers(
        event -> {
          throw new IllegalStateException("no");
        });
    assertThat(knocks(desk.teams.token())).isEqualTo(500);
    desk.answers(event -> Reply.tell("there"));
    assertThat(knocks(desk.teams.token())).isEqualTo(200);
    marit.hears("there");
  }
}
