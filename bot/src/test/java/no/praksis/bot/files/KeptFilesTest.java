package no.praksis.bot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
  private static final KeptFile PICTURE =
      new KeptFile("praksis.png", "image/png", bytes("not blank"));

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private Storage storage;
  private KeptFiles files;

  @BeforeEach
  void open() {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("files.db"), () -> now);
    files = new KeptFiles(storage.platformMemory(), storage.transactions(), () -> now);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void file_isThereUntilItExpires() {
    String id = files.keep(PICTURE, Duration.ofDays(1));
    assertThat(files.has(id)).isTrue();
    now = now.plus(Duration.ofDays(1)).minusSeconds(1);
    assertThat(files.find(id)).get().extracting(KeptFile::bytes).isEqualTo(PICTURE.bytes());
    now = now.plusSeconds(1);
    assertThat(files.find(id)).isEmpty();
    assertThat(files.has(id)).isFalse();
  }

  @Test
  void expiredFile_isLetGo_whenAnotherIsKept() {
    String old = files.keep(PICTURE, Duration.ofDays(1));
    now = now.plus(Duration.ofDays(2));
    String young = files.keep(PICTURE, Duration.ofDays(1));
    assertThat(storage.platformMemory().all("praksis", "files")).containsOnlyKeys(young);
    assertThat(young).isNotEqualTo(old);
  }

  @Test
  void id_isLongAndFitsIntoAnAddress() {
    assertThat(files.keep(PICTURE, Duration.ofDays(1))).matches("[A-Za-z0-9_-]{27}");
  }

  @Test
  void tooLongAFile_isRefused() {
    KeptFile huge = new KeptFile("x.png", "image/png", new byte[KeptFiles.MOST_BYTES + 1]);
    assertThatThrownBy(() -> files.keep(huge, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overHttp_pictureIsShown_otherFilesAreSaved_andUnknownIdsAreNotFound() throws Exception {
    String picture = files.keep(PICTURE, Duration.ofDays(1));
    String text =
        files.keep(new KeptFile("mine.json", "application/json", bytes("{}")), Duration.ofDays(1));
    Javalin server = Javalin.create(config -> new FileRoutes(files).mount(config)).start(0);
    try {
      HttpResponse<String> shown = get(server, FileRoutes.path(picture));
      assertThat(shown.body()).isEqualTo("not blank");
      assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(shown.headers().firstValue("Content-Disposition"))
          .contains("inline; filename=\"praksis.png\"");
      assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(get(server, FileRoutes.path(text)).headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"mine.json\"");
      assertThat(get(server, "/pictures/guessed").statusCode()).isEqualTo(404);
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<String> get(Javalin server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + server.port() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
