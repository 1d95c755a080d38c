package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are fetched from Praksis, or told in words. */
class PicturesTest {
  @TempDir Path folder;

  /** Two people answer the open round; then time goes on until the next one is open. */
  private static void answered(TeamsBot bot, String until) {
    bot.answers(bot.jonas, "What went well?", "We asked them first, and that was good.");
    bot.answers(bot.aisha, "What went well?", "We asked others first, and that was good.");
    bot.until(until);
    bot.channel.shows("0 of 5 have answered");
  }

  private static TeamsBot season(TeamsBot bot) {
    bot.round();
    answered(bot, "2026-11-27T11:30:01");
    answered(bot, "2026-12-04T11:30:01");
    bot.marit.types(bot.channel, "summary season here");
    bot.settled();
    return bot;
  }

  @Test
  void picture_isFetchedWithoutAnAccount_byAnAddressThatNobodyGuesses() throws Exception {
    try (TeamsBot bot = season(new TeamsBot(folder))) {
      Waiting.until(Duration.ofSeconds(20), () -> pictured(bot) != null);
      Seen shown = pictured(bot);
      assertThat(shown).isNotNull();
      assertThat(shown.pictures()).allMatch(alt -> !alt.isBlank());
      for (String address : shown.pictureAddresses()) {
        assertThat(address).startsWith("https://praksis.example.org/");
        HttpResponse<byte[]> response = fetched(bot, URI.create(address).getRawPath());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(fetched(bot, URI.create(address).getRawPath() + "x").statusCode())
            .isEqualTo(404);
      }
    }
  }

  @Test
  void addressThatHasEnded_showsThePictureNoMore_andANewSummaryHasANewOne() throws Exception {
    try (TeamsBot bot = season(new TeamsBot(folder))) {
      Waiting.until(Duration.ofSeconds(20), () -> pictured(bot) != null);
      Seen shown = pictured(bot);
      String address = URI.create(shown.pictureAddresses().getFirst()).getRawPath();
      bot.passes(Duration.ofDays(199));
      assertThat(fetched(bot, address).statusCode()).isEqualTo(200);
      bot.passes(Duration.ofDays(2));
      HttpResponse<byte[]> ended = fetched(bot, address);
      assertThat(ended.statusCode()).isEqualTo(404);
      assertThat(ended.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(new String(ended.body(), StandardCharsets.UTF_8)).contains("not any more");
      assertThat(bot.channel.again(shown).pictures()).allMatch(alt -> alt.contains("week 47"));

      bot.marit.types(bot.channel, "summary season here");
      Waiting.until(Duration.ofSeconds(20), () -> addresses(bot).size() == 2);
      String anew = URI.create(addresses(bot).getLast()).getRawPath();
      assertThat(anew).isNotEqualTo(address);
      assertThat(fetched(bot, anew).statusCode()).isEqualTo(200);
    }
  }

  private static List<String> addresses(TeamsBot bot) {
    return bot.channel.ofPraksis().stream()
        .flatMap(seen -> seen.pictureAddresses().stream())
        .toList();
  }

  private static Seen pictured(TeamsBot bot) {
    return bot.channel.ofPraksis().stream()
        .filter(seen -> !seen.pictures().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static HttpResponse<byte[]> fetched(TeamsBot bot, String path)
      throws IOException, InterruptedException {
    URI address = bot.address().resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  @Test
  void withoutAnAddressOfItsOwn_theFiguresAreTold_asBars() {
    try (TeamsBot bot = new TeamsBot(folder, Map.of("PRAKSIS_PUBLIC_URL", ""))) {
      bot.round();
      answered(bot, "2026-11-27T11:30:01");
      bot.answers(bot.jonas, "What now?", "Ask them earlier.");
      bot.until("2026-12-04T11:30:01");
      bot.channel.shows("0 of 5 have answered");
      bot.marit.types(bot.channel, "summary season here");
      bot.settled();
      Seen summary = bot.channel.shows("possible answers", "27 Nov: 1 of 5");
      assertThat(summary.text())
          .contains("▰▰▰▰▰▰▰▰▰▰  week 47, 2 answers, no action points")
          .contains("▰▰▰▰▰▱▱▱▱▱  week 48, one answer, one action point")
          .contains("▱▱▱▱▱▱▱▱▱▱  week 49, no answers, no action points");
      assertThat(bot.channel.ofPraksis()).allMatch(seen -> seen.pictures().isEmpty());
    }
  }
}
