package no.praksis.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  private static final String MARK = "<span class=\"unread\"><span aria-hidden=\"true\">1</span>";

  @TempDir Path folder;
  private PlaygroundWorld world;
  private TestClient client;

  @BeforeEach
  void open() {
    world = new PlaygroundWorld(folder, Language.NN, 0).group().history();
    client = new TestClient(world.url());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void thePage_isMadeOnTheServerAndFetchesNothingElsewhere() {
    HttpResponse<String> page = client.send(client.request("/?as=kari").build());

    assertThat(page.body())
        .contains("<html lang=\"nn\">", "Kari Nordli", "2 av 6 har svart", "oppdikta")
        .doesNotContain("https://", "http://", " style=", "<style", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
    for (String part : new String[] {"css", "js"}) {
      String asset =
          page.body().replaceAll("(?s).*\"(/playground/assets/[^\"]+\\." + part + ")\".*", "$1");
      assertThat(client.status(asset)).isEqualTo(200);
    }
  }

  @Test
  void hostileNamesAndWords_stayText() {
    String hostile = "<img src=x onerror=alert(1)>";
    world.messages.let(PlaygroundWorld.KARI, PlaygroundWorld.CHANNEL, hostile);
    world.post("x", new Message(hostile, java.util.List.of()));

    assertThat(client.send(client.request("/?as=anders").build()).body())
        .doesNotContain("<img")
        .contains("&lt;img src=x");
  }

  @Test
  void unreadMarks_goWhenTheConversationIsSeen() {
    assertThat(side("kari", "private-kari")).contains(MARK);
    client.send(client.request("/?as=kari&c=ledergruppa").build());
    assertThat(side("kari", "private-kari")).doesNotContain(MARK);
    assertThat(side("anders", "private-anders")).contains(MARK);
  }

  @Test
  void theWelcome_staysAwayOnceRead() {
    assertThat(client.send(client.request("/").build()).body()).contains("id=\"welcome\"");
    client.send(client.posting("/playground/page/welcome", "").build());
    assertThat(client.send(client.request("/").build()).body()).doesNotContain("id=\"welcome\"");
  }

  @Test
  void theClock_movesOncePerClick() {
    for (int click = 0; click < 3; click++) {
      client.send(client.posting("/playground/page/clock", "as=kari&turn=0&by=P7D").build());
    }
    assertThat(world.stage.moves).hasSize(1);
  }

  @Test
  void foreignPagesAndNames_areRefused() throws IOException {
    assertThat(origin("http://evil.example")).isEqualTo(403);
    assertThat(origin("null")).isEqualTo(403);
    assertThat(origin("http://localhost:1")).isEqualTo(403);
    assertThat(origin(world.url())).isEqualTo(200);
    assertThat(host("evil.example", "/")).startsWith("HTTP/1.1 403");
    assertThat(host("evil.example", "/playground/state")).startsWith("HTTP/1.1 403");
    assertThat(host("evil.example", "/playground/events")).startsWith("HTTP/1.1 403");
    assertThat(host("localhost.evil.example", "/")).startsWith("HTTP/1.1 403");
    assertThat(host("127.0.0.1:80", "/")).startsWith("HTTP/1.1 200");
    assertThat(host("[::1]:3978", "/")).startsWith("HTTP/1.1 200");
  }

  @Test
  void nobody_seesAStackTrace() {
    assertThat(status("/playground/say", "{")).isEqualTo(400);
    assertThat(status("/playground/say", "[]")).isEqualTo(400);
    assertThat(status("/playground/say", "{\"as\":5}")).isEqualTo(400);
    assertThat(status("/playground/say", "x".repeat(Guard.MOST_BYTES + 1))).isEqualTo(413);
    assertThat(status("/playground/page/clock", "turn=x")).isEqualTo(400);
    assertThat(status("/playground/page/press", "as=kari&c=ledergruppa&button=x")).isEqualTo(400);
    world.bot.whileSaving =
        () -> {
          throw new IllegalStateException("secret");
        };
    client.post(
        "/playground/press",
        java.util.Map.of(
            "as", "kari", "conversation", "home-kari", "message", "home", "button", "answer:r9"));
    HttpResponse<String> answer =
        client.send(
            client
                .posting(
                    "/playground/submit",
                    "{\"as\":\"kari\",\"form\":\"answer:r9\",\"values\":{\"well\":\"x\"}}")
                .build());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret", "Exception", "at no.praksis");
  }

  private int status(String path, String body) {
    return client.send(client.posting(path, body).build()).statusCode();
  }

  private int origin(String origin) {
    return client
        .send(client.request("/playground/state").header("Origin", origin).build())
        .statusCode();
  }

  private String side(String as, String here) {
    return client
        .send(client.request("/playground/page/side?as=" + as + "&c=" + here).build())
        .body();
  }

  /** The Java client won't send a foreign Host. */
  private String host(String host, String path) throws IOException {
    try (Socket socket = new Socket("localhost", URI.create(world.url()).getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
