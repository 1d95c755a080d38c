package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People get their data, wherever Praksis runs. */
class FilesTest {
  private static final String LONG = "We talked about <b>nights</b> & *days*. ".repeat(70);

  @TempDir Path folder;

  private static String all(Chat chat) {
    return chat.ofPraksis().stream().map(Seen::text).collect(Collectors.joining("\n"));
  }

  @Test
  void export_withoutAPublicAddress_isToldInTheChat_inParts() {
    try (TeamsBot bot = new TeamsBot(folder, Map.of("PRAKSIS_PUBLIC_URL", "")).round()) {
      bot.answers(bot.aisha, "What went well?", LONG);
      bot.answers(bot.aisha, "What now?", LONG.replace("nights", "weeks"));
      for (int i = 0; i < 4; i++) {
        bot.aisha.gets(bot.channel, "looking for " + LONG + i);
      }
      Chat chat = bot.aisha.privateChat();
      int before = chat.ofPraksis().size();
      Seen first = bot.aisha.gets(bot.channel, "export");
      assertThat(first.text()).contains("What Praksis has stored about you", "Profile");
      assertThat(first.notification()).contains("What Praksis has stored about you");
      chat.shows("praksis.json", "no public address");
      assertThat(chat.ofPraksis().size()).isGreaterThan(before + 1);
      assertThat(all(chat))
          .contains("Aisha Khan", LONG.strip(), LONG.replace("nights", "weeks").strip(), LONG + 3)
          .contains("Answers (")
          .doesNotContain("====", "can be fetched for a day");
      assertThat(bot.channel.messages().toString()).doesNotContain("stored about you");
    }
  }

  @Test
  void export_withAPublicAddress_canBeFetched() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Seen files = bot.aisha.gets(bot.channel, "export");
      assertThat(files.cardJson()).contains("https://praksis.example.org/pictures/");
      assertThat(files.text())
          .contains("can be fetched for a day")
          .doesNotContain("PRAKSIS_PUBLIC");
    }
  }
}
