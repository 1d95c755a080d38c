package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import no.praksis.bench.Turns;
import no.praksis.bench.Turns.Subject;
import no.praksis.bot.app.BareServer;
import no.praksis.bot.teams.TeamsCrowd.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole bot beside the echo bot of Microsoft's samples, behind the same server, by turns: what
 * an activity with a signed token costs until it is acknowledged. Words are answered by a message
 * before that; forms are kept durably before, and answered in the dialog.
 */
class TeamsBench {
  private static final int GROUPS = 30;
  private static final int IN_GROUP = 10;

  @TempDir Path folder;

  @Test
  void acknowledgements_besideABareEcho() throws Exception {
    try (TeamsCrowd crowd = new TeamsCrowd(folder.resolve("data"), GROUPS, IN_GROUP);
        BareServer bare =
            BareServer.start(
                crowd.environment(), folder.resolve("bare"), new BareEcho(crowd)::mount)) {
      List<Sheet> help = crowd.commands("help");
      List<Sheet> points = crowd.commands("points");
      List<Sheet> forms = crowd.forms();
      crowd.keepsNothing();
      Predicate<byte[]> isEmpty = answer -> answer.length == 0;
      Turns.run(
          List.of(
              subject(crowd, "bare echo", bare.port(), help, isEmpty),
              subject(crowd, "help", crowd.port(), help, isEmpty),
              subject(crowd, "points", crowd.port(), points, isEmpty),
              subject(crowd, "dialog submission", crowd.port(), forms, TeamsBench::isKept)));
      assertThat(crowd.complaints()).as("what Teams complains of").isEmpty();
    }
  }

  private static Subject subject(
      TeamsCrowd crowd, String name, int port, List<Sheet> sheets, Predicate<byte[]> isExpected) {
    return new Subject(
        name, port, crowd.sender(), n -> sheets.get(n % sheets.size()).with(n), isExpected);
  }

  /** Whether the dialog says so, and is no form any more that is still being saved. */
  private static boolean isKept(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    return text.contains("\"continue\"") && !text.contains("\"Input.");
  }
}
