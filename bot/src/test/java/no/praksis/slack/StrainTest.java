package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack gives an app three seconds, whatever the app is up against. */
class StrainTest {
  @TempDir Path folder;

  @Test
  void fiftyCommandsAtOnce_onALockedDatabase_areAllAcknowledgedInTime() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> typing = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
          String words = i % 2 == 0 ? "/praksis away until friday" : "/praksis help";
          typing.add(people.submit(() -> bot.aisha.types(bot.channel, words)));
        }
        for (Future<?> one : typing) {
          one.get();
        }
      }
      assertThat(bot.aisha.reads(bot.channel)).hasSize(50);
      statement.execute("ROLLBACK");
      assertThat(bot.slack.slowestAcknowledgement()).isLessThan(Duration.ofSeconds(3));
    }
  }
}
